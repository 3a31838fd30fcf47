'use client'
import Link from 'next/link'
import { useState } from 'react'
import { expectApi } from '@/components/api/client'
import { LoadMore } from '@/components/ui/load-more'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { type Page, pageOf } from '@/lib/schemas/common'
import { type ExportRunView, exportRunView } from '@/lib/schemas/correction'
import { words } from '@/lib/words'
import { filterWords } from './filter-words'

const said = words.corrections.runs

/** Exports as they were made, the newest first, each with how much of it was corrected since. */
export function ExportRunList({ first }: { first: Page<ExportRunView> }) {
  const [more, setMore] = useState<Page<ExportRunView>>({ items: [], nextCursor: first.nextCursor })
  const load = async () => {
    const query = new URLSearchParams({ limit: String(first.items.length), cursor: more.nextCursor ?? '' })
    const next = await expectApi({ path: `/export-runs?${query}`, schema: pageOf(exportRunView) })
    setMore({ items: [...more.items, ...next.items], nextCursor: next.nextCursor })
  }
  return (
    <>
      <Table label={said.title}>
        <TableHead>
          <TableRow>
            <TableHeader>{said.what}</TableHeader>
            <TableHeader className="text-right">{said.corrected}</TableHeader>
            <TableHeader className="text-right">{said.count}</TableHeader>
            <TableHeader>{said.who}</TableHeader>
            <TableHeader>{said.when}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...first.items, ...more.items].map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </TableBody>
      </Table>
      <LoadMore onLoad={load} hasMore={more.nextCursor !== null} label={said.more} />
    </>
  )
}

function RunRow({ run }: { run: ExportRunView }) {
  const { id, by, format, startedAt, finishedAt, count, corrected } = run
  return (
    <TableRow>
      <TableCell>
        <Link
          href={`/exports/${id}`}
          className="inline-flex items-center font-medium underline-offset-2 hover:underline pointer-coarse:min-h-11"
        >
          {said.format(format)}
        </Link>
        <span dir="auto" className="block text-ink-3 text-xs">
          {filterWords(run)}
        </span>
        {!finishedAt && <span className="block text-caution-fg text-xs">{said.notFinished}</span>}
      </TableCell>
      <TableCell className="text-right tabular-nums">
        {corrected === 0 ? (
          <span className="text-ink-3">{said.nothingCorrected}</span>
        ) : (
          <Link
            href={`/exports/${id}`}
            className="inline-flex items-center justify-end text-caution-fg underline underline-offset-2 pointer-coarse:min-h-11"
          >
            <span className="sr-only">{said.correctedSince(corrected)}. </span>
            {said.see(corrected)}
          </Link>
        )}
      </TableCell>
      <TableCell className="text-right tabular-nums">{count}</TableCell>
      <TableCell className="text-ink-2">{by.name}</TableCell>
      <TableCell className="text-ink-2">
        <RelativeTime at={startedAt} />
      </TableCell>
    </TableRow>
  )
}
