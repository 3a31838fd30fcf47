import { MessageSquareQuote, Scale, Tag } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const say = words.annotations.kindLabel

const forms = {
  direct: say.directQuote,
  partial: say.partialQuote,
  indirect: say.indirectQuote,
  mixed: say.mixedQuote,
} as const

/** What a mark is: a quote of some form, a claim, or a kind of the desk's own. */
export function KindLabel({ kind, quote }: Pick<AnnotationView, 'kind' | 'quote'>) {
  const Icon = kind === 'quote' ? MessageSquareQuote : kind === 'claim' ? Scale : Tag
  const colour = kind === 'quote' ? 'text-kind-quote' : kind === 'claim' ? 'text-kind-claim' : 'text-ink-2'
  const name = quote ? forms[quote.form] : kind.charAt(0).toUpperCase() + kind.slice(1)
  return (
    <span className={classNames('inline-flex items-center gap-1 text-xs font-semibold', colour)}>
      <Icon aria-hidden="true" className="size-3.5" />
      {name}
    </span>
  )
}
