import Link from 'next/link'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { OutletView } from '@/lib/schemas/story'
import { words } from '@/lib/words'
import { OutletDialog } from './outlet-dialog'

const say = words.outlets.outletList

/** Outlets with what the desk has of each. */
export function OutletList({ outlets, canEdit }: { outlets: readonly OutletView[]; canEdit: boolean }) {
  return (
    <Table label={say.outlets}>
      <TableHead>
        <TableRow>
          <TableHeader>{say.name}</TableHeader>
          <TableHeader>{say.homepage}</TableHeader>
          <TableHeader className="text-right">{say.articles}</TableHeader>
          {canEdit && (
            <TableHeader>
              <span className="sr-only">{words.ui.edit}</span>
            </TableHeader>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {outlets.map((outlet) => (
          <TableRow key={outlet.id}>
            <TableCell className="font-medium">{outlet.name}</TableCell>
            <TableCell className="max-w-64 truncate text-ink-2">
              {outlet.homepage && (
                <a href={outlet.homepage} rel="noreferrer" className="hover:underline">
                  {new URL(outlet.homepage).host}
                </a>
              )}
            </TableCell>
            <TableCell className="text-right tabular-nums">
              <Link href={`/articles?outletId=${outlet.id}`} className="hover:underline">
                {outlet.articleCount.toLocaleString(words.locale)}
                <span className="sr-only">{say.articlesOf(outlet.name)}</span>
              </Link>
            </TableCell>
            {canEdit && (
              <TableCell className="w-10 text-right">
                <OutletDialog outlet={outlet} key={outlet.revision} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
