import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { overlap } from '@/lib/domain/text/overlap'
import type { UtteranceView, VariantView } from '@/lib/schemas/concordance'
import type { CorrectedPlace } from '@/lib/schemas/correction'
import { words } from '@/lib/words'

type NoticeProps = { storyId: string; utterance: UtteranceView; corrected: readonly CorrectedPlace[] }

/** Says that a wording of an utterance was corrected since it was approved, and leads there; nothing otherwise. */
export function CorrectedNotice({ storyId, utterance, corrected }: NoticeProps) {
  const own = corrected.filter((one) => utterance.variants.some((variant) => isOf(variant, one)))
  const [first, ...more] = own
  if (!first) return null
  return (
    <Link
      href={more.length === 0 ? `/corrections/${first.id}` : `/stories/${storyId}/corrections`}
      className="mt-1.5 inline-flex items-center gap-1.5 text-caution-fg text-xs underline-offset-2 hover:underline pointer-coarse:min-h-11"
    >
      <TriangleAlert size={13} aria-hidden className="shrink-0" />
      {words.corrections.onBoard(own.length)}
    </Link>
  )
}

/** The very annotation, or, where that is no variant any more, what stands in its place. */
const isOf = ({ annotationId, articleId, spans }: VariantView, corrected: CorrectedPlace) =>
  annotationId === corrected.annotationId ||
  (articleId === corrected.articleId && corrected.spans.some((one) => spans.some((other) => overlap(one, other))))
