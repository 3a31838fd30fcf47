import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { LineageView } from '@/lib/schemas/lineage'
import { words } from '@/lib/words'
import { gapOf } from './gap-of'

const said = words.timeline.firsts

/** Utterances of several articles: who had each one first, and how long after that others had it. */
export function WhoHadItFirst({ lineage: { articles, firsts } }: { lineage: LineageView }) {
  const byId = new Map(articles.map((article) => [article.articleId, article]))
  const delay = (first: string, other: string) => {
    const [from, to] = [byId.get(first)?.publishedAt, byId.get(other)?.publishedAt]
    return from && to ? (gapOf(from, to) ?? said.together) : undefined
  }
  return (
    <section aria-labelledby="first">
      <h2 id="first" className="mb-2 font-semibold text-md">
        {said.title}
      </h2>
      {firsts.length === 0 ? (
        <p className="text-ink-2 text-sm">{said.none}</p>
      ) : (
        <Table label={said.table}>
          <TableHead>
            <TableRow>
              <TableHeader>{said.utterance}</TableHeader>
              <TableHeader>{said.first}</TableHeader>
              <TableHeader>{said.afterwards}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {firsts.map(({ id, label, speaker, articleIds }) => {
              const isOrdered = articleIds.every((one) => byId.get(one)?.publishedAt)
              const [first, others] = isOrdered ? [articleIds[0] ?? '', articleIds.slice(1)] : [undefined, articleIds]
              return (
                <TableRow key={id}>
                  <TableCell className="min-w-56 max-w-md max-sm:min-w-44">
                    <span dir="auto" className="line-clamp-2 font-serif">
                      {label}
                    </span>
                    <span className="text-ink-3 text-xs">{speaker}</span>
                  </TableCell>
                  <TableCell className={first ? 'font-medium' : 'text-ink-3'}>
                    {first ? byId.get(first)?.outlet : said.unknown}
                  </TableCell>
                  <TableCell>
                    {others.map((other) => (
                      <span key={other} className="block">
                        {byId.get(other)?.outlet}{' '}
                        {first && <span className="text-ink-3 text-xs tabular-nums">{delay(first, other)}</span>}
                      </span>
                    ))}
                  </TableCell>
                </TableRow>
              )
            })}
          </TableBody>
        </Table>
      )}
    </section>
  )
}
