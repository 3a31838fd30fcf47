'use client'
import Link from 'next/link'
import { placeAddress } from '@/components/annotations/place-address'
import { classNames } from '@/components/ui/class-names'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { useFirst } from '@/components/ui/use-first'
import type { CoverageView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'

const said = words.concordance.coverage
const relations = words.concordance.utterances.relations

type Cell = CoverageView['rows'][number]['cells'][number]

/** A full dot is the same words, a half one other or fewer words, a ring what is only told. */
const marks = {
  ...{ identical: 'bg-accent border-accent', wording: 'bg-caution-border border-caution-fg' },
  ...{ truncation: 'bg-accent-wash border-accent', splice: 'bg-caution-bg border-caution-fg' },
  ...{ paraphrase: 'border-ink-3 bg-transparent', told: 'border-ink-3 bg-ink-3' },
} as const

/** Utterances and claims against articles: who printed what. */
export function CoverageMatrix({ coverage: { articles, rows } }: { coverage: CoverageView }) {
  const { first, more } = useFirst(rows)
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-ink-2 text-sm">{said.text}</p>
      <Legend />
      <Table label={said.title}>
        <TableHead>
          <TableRow>
            <TableHeader>{said.row}</TableHeader>
            {articles.map(({ articleId, outlet }) => (
              <TableHeader key={articleId} className="max-w-32 text-center">
                <span className="block truncate" title={outlet}>
                  {outlet}
                </span>
              </TableHeader>
            ))}
            <TableHeader className="text-right">
              <span className="sr-only">{said.howMany}</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {first.map(({ id, kind, label, speaker, cells }) => {
            const of = (articleId: string) => cells.find((cell) => cell.articleId === articleId)
            const have = articles.filter(({ articleId }) => of(articleId)).length
            return (
              <TableRow key={id}>
                <TableCell className="min-w-56 max-w-md max-sm:min-w-44">
                  <span dir="auto" className="line-clamp-2 font-serif">
                    {label}
                  </span>
                  <span className="text-ink-3 text-xs">{kind === 'claim' ? said.claim : speaker}</span>
                </TableCell>
                {articles.map(({ articleId, outlet }) => (
                  <TableCell key={articleId} className="text-center">
                    <Dot cell={of(articleId)} outlet={outlet} />
                  </TableCell>
                ))}
                <TableCell className="whitespace-nowrap text-right text-ink-3 text-xs tabular-nums">
                  {said.count(have, articles.length)}
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
      {more}
    </div>
  )
}

const Legend = () => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
    {(['identical', 'wording', 'truncation', 'splice', 'paraphrase', 'told'] as const).map((relation) => (
      <li key={relation} className="flex items-center gap-1.5">
        <span aria-hidden className={classNames('size-3 rounded-full border-2', marks[relation])} />
        {relation === 'told' ? said.told : relations[relation]}
      </li>
    ))}
  </ul>
)

function Dot({ cell, outlet }: { cell: Cell | undefined; outlet: string }) {
  if (!cell) return <span className="sr-only">{said.absent}</span>
  const { articleId, relation, exact } = cell
  return (
    <Link
      href={placeAddress(articleId, cell)}
      title={exact}
      className="inline-flex size-8 items-center justify-center rounded-md hover:bg-neutral-bg pointer-coarse:size-11"
    >
      <span className={classNames('size-3.5 rounded-full border-2', marks[relation ?? 'told'])} />
      <span className="sr-only">{said.cell(outlet, relation ? relations[relation] : said.told)}</span>
    </Link>
  )
}
