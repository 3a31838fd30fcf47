import Link from 'next/link'
import { KindLabel } from '@/components/annotations/kind-label'
import { placeAddress } from '@/components/annotations/place-address'
import { StatusBadge } from '@/components/annotations/status-badge'
import type { ActorQuoteView } from '@/lib/schemas/actor-page'
import { words } from '@/lib/words'
import { OtherWordings } from './other-wordings'

const said = words.actorPage.quotes
const shared = words.concordance.utterances

/** One quote: its words, who printed it, how it is credited, and how others word it. */
export function QuoteCard({ quote }: { quote: ActorQuoteView }) {
  const { exact, form, spans, article, annotation, credit } = quote
  const place = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
  const outlet = article.outlet?.name ?? article.title
  return (
    <li>
      <article aria-label={exact.slice(0, 80)} className="rounded-lg border border-line bg-surface px-4 py-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-xs">
          <Link
            href={annotation ? `/articles/${article.id}?annotation=${annotation.id}` : placeAddress(article.id, place)}
            title={article.title}
            aria-label={said.inPlace(outlet)}
            className="inline-flex items-center font-medium text-ink-2 text-sm hover:underline pointer-coarse:min-h-11"
          >
            {outlet}
          </Link>
          {article.story && (
            <Link
              href={`/stories/${article.story.id}`}
              className="inline-flex items-center hover:underline pointer-coarse:min-h-11"
            >
              {said.inStory(article.story.title)}
            </Link>
          )}
        </p>
        <p dir="auto" className="mt-1 text-pretty font-serif text-md">
          {exact}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-xs">
          <KindLabel kind="quote" quote={{ form }} />
          {annotation ? <StatusBadge status={annotation.status} /> : <span>{shared.suggested}</span>}
          <span>
            {shared.credited(`“${credit.words}”`)} {shared.how[credit.via]}
          </span>
        </p>
        <OtherWordings quote={quote} />
      </article>
    </li>
  )
}
