import { dayOf } from '@/components/ui/day-of'
import type { ConcordanceView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { InContext } from './in-context'
import { isShared } from './shared-utterances'

const said = words.concordance.brief
const { utterances: wording, differences } = words.concordance

/** A story on paper: its sources, what each outlet made of the same words, and where they differ. */
export function StoryBrief({ concordance, today }: { concordance: ConcordanceView; today: string }) {
  const { articles, utterances, discrepancies } = concordance
  const shared = utterances.filter(isShared)
  const standing = discrepancies.filter(({ status }) => status !== 'dismissed')
  const outlets = new Map(articles.map(({ articleId, outlet }) => [articleId, outlet]))
  return (
    <div className="grid max-w-3xl gap-8">
      <p className="text-ink-3 text-xs">{said.asOf(dayOf(today))}</p>
      <section>
        <h2 className="mb-2 font-semibold text-md">{said.sources}</h2>
        <ol className="grid gap-1.5 text-sm">
          {articles.map(({ articleId, outlet, title, publishedAt }) => (
            <li key={articleId}>
              <span className="font-medium">{outlet}</span>
              {!outlet.includes('“') && <span dir="auto">, {title}</span>}{' '}
              <span className="text-ink-3 tabular-nums">{publishedAt ? dayOf(publishedAt) : said.undated}</span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2 className="mb-2 font-semibold text-md">{said.differ}</h2>
        <ul className="grid gap-4">
          {standing.map(({ id, kind, severity, subject, explanation, evidence, status, ruling }) => (
            <li key={id} className="break-inside-avoid text-sm">
              <p>
                <span className="font-medium">{subject}</span>{' '}
                <span className="text-ink-3">
                  {differences.kinds[kind]}, {differences.severity[severity].toLowerCase()}
                </span>
              </p>
              {ruling && status === 'confirmed' && (
                <p className="font-medium text-ink-2">
                  {differences.statuses.confirmed(ruling.createdBy.name)}
                  {ruling.reason && `: ${ruling.reason}`}
                </p>
              )}
              {status === 'open' && <p className="text-ink-3">{said.unchecked}</p>}
              <p className="text-ink-2">{explanation}</p>
              <ul className="mt-1 list-disc pl-5">
                {evidence.map(({ articleId, start, exact }) => (
                  <li key={`${articleId}-${start}`}>
                    {outlets.get(articleId)}:{' '}
                    <q dir="auto" className="font-serif">
                      {exact}
                    </q>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {standing.length === 0 && <p className="text-ink-2 text-sm">{differences.none}</p>}
      </section>
      <section>
        <h2 className="mb-2 font-semibold text-md">{said.said}</h2>
        <ol className="grid gap-5">
          {shared.map(({ id, speaker, variants, baseId }) => (
            <li key={id} className="break-inside-avoid">
              <p className="font-medium text-sm">{speaker?.name ?? wording.unknown}</p>
              <ul className="mt-1 grid gap-1 text-sm">
                {variants.map((variant) => (
                  <li key={variant.id} className="grid grid-cols-[9rem_1fr] gap-3">
                    <span className="text-ink-2">{variant.outlet}</span>
                    <span dir="auto" className="font-serif">
                      <InContext variant={variant} isBase={variant.id === baseId} />
                      {variant.credit && (
                        <span className="block font-sans text-ink-3 text-xs">
                          {said.credited(variant.credit.words)}
                        </span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        {shared.length === 0 && <p className="text-ink-2 text-sm">{wording.none}</p>}
      </section>
    </div>
  )
}
