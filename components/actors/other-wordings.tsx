import Link from 'next/link'
import { DiffedWords } from '@/components/annotations/diffed-words'
import { placeAddress } from '@/components/annotations/place-address'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { ActorQuoteView, OtherWording } from '@/lib/schemas/actor-page'
import { words } from '@/lib/words'
import { articleDay } from './article-day'

const said = words.actorPage.quotes
const shared = words.concordance.utterances

const isReported = ({ form }: Pick<OtherWording, 'form'>) => form === 'indirect' || form === 'mixed'

const tones: Readonly<Record<OtherWording['relation'], Tone>> = {
  ...({ identical: 'positive', wording: 'caution', truncation: 'neutral' } as const),
  ...({ splice: 'caution', paraphrase: 'info' } as const),
}

/** How other articles word a quote, folded away until somebody wants to see it. */
export function OtherWordings({ quote }: { quote: ActorQuoteView }) {
  const { variants, variantCount } = quote
  if (variants.length === 0) return null
  return (
    <details className="mt-2">
      <summary className="w-fit cursor-pointer font-medium text-accent text-sm hover:text-accent-hover pointer-coarse:py-3">
        {said.variants(variantCount)}
      </summary>
      <ul className="mt-1 border-line-strong border-l-2">
        {variants.map((variant) => (
          <WordingLine key={variant.id} variant={variant} isTold={isReported(quote) || isReported(variant)} />
        ))}
      </ul>
      {variantCount > variants.length && (
        <p className="mt-1 pl-3 text-ink-3 text-xs">{said.moreVariants(variantCount - variants.length)}</p>
      )}
    </details>
  )
}

/** What only tells the quote is shown as it stands: word by word, it has nothing in common. */
function WordingLine({ variant, isTold }: { variant: OtherWording; isTold: boolean }) {
  const { article, exact, place, relation, diff, speaker } = variant
  const outlet = article.outlet?.name ?? article.title
  return (
    <li className="px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-xs">
        <Link
          href={placeAddress(article.id, place)}
          title={article.title}
          aria-label={said.inPlace(outlet)}
          className="inline-flex items-center font-medium text-ink-2 hover:underline pointer-coarse:min-h-11"
        >
          {outlet}
        </Link>
        <span className="tabular-nums">{articleDay(article)}</span>
        <Badge tone={tones[relation]}>
          {relation === 'paraphrase' && !isTold ? shared.paraphrasedInMarks : shared.relations[relation]}
        </Badge>
        <span>{speaker ? said.credits(speaker) : shared.noCredit}</span>
      </p>
      <p dir="auto" className="mt-1 text-pretty font-serif">
        {isTold ? exact : <DiffedWords diff={diff} />}
      </p>
    </li>
  )
}
