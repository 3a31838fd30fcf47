import Link from 'next/link'
import { dayOf } from '@/components/ui/day-of'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { ActorOutletsView } from '@/lib/schemas/actor-page'
import { words } from '@/lib/words'
import { MonthChart } from './month-chart'

const said = words.actorPage.outlets

/** Who quotes an actor: each outlet with how often in quotation marks and how often reported, and both by month. */
export function OutletCounts({ actorId, counts }: { actorId: string; counts: ActorOutletsView }) {
  const { inMarks, reported, outlets, outletCount, months } = counts
  const most = Math.max(1, ...outlets.map((one) => one.inMarks + one.reported))
  return (
    <div className="grid gap-8">
      <div>
        <p className="text-ink-2 text-sm tabular-nums">{said.total(inMarks, reported)}</p>
        <Legend />
      </div>
      <section aria-labelledby="by-month">
        <h2 id="by-month" className="mb-3 font-semibold text-md">
          {said.byMonth}
        </h2>
        <MonthChart months={months} />
      </section>
      <div>
        <h2 className="mb-1 font-semibold text-md">{said.byOutlet}</h2>
        <Table label={said.byOutlet}>
          <TableHead>
            <TableRow>
              <TableHeader>{said.outlet}</TableHeader>
              <TableHeader className="w-1/3 max-sm:hidden">{said.share}</TableHeader>
              <TableHeader className="text-right">{said.inMarks}</TableHeader>
              <TableHeader className="text-right">{said.reported}</TableHeader>
              <TableHeader>{said.when}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {outlets.map((one) => (
              <TableRow key={one.outlet?.id ?? ''}>
                <TableCell className="min-w-32">
                  <OutletName actorId={actorId} outlet={one.outlet} />
                  <div className="sm:hidden">
                    <Bars {...one} most={most} />
                  </div>
                </TableCell>
                <TableCell className="max-sm:hidden">
                  <Bars {...one} most={most} />
                </TableCell>
                <TableCell className="text-right tabular-nums">{one.inMarks}</TableCell>
                <TableCell className="text-right tabular-nums">{one.reported}</TableCell>
                <TableCell className="whitespace-nowrap text-ink-3 text-xs tabular-nums">
                  {[...new Set([dayOf(one.first), dayOf(one.last)])].join(' – ')}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        {outletCount > outlets.length && (
          <p className="mt-2 text-ink-3 text-xs">{said.more(outlets.length, outletCount)}</p>
        )}
      </div>
    </div>
  )
}

type Outlet = ActorOutletsView['outlets'][number]['outlet']

const OutletName = ({ actorId, outlet }: { actorId: string; outlet: Outlet }) =>
  outlet ? (
    <Link
      href={`/actors/${actorId}?outletId=${outlet.id}`}
      aria-label={said.quotesOf(outlet.name)}
      className="inline-flex items-center font-medium hover:underline pointer-coarse:min-h-11"
    >
      {outlet.name}
    </Link>
  ) : (
    <span className="text-ink-2">{said.none}</span>
  )

/** Beside the numbers, which say the same. */
const Bars = ({ inMarks, reported, most }: { inMarks: number; reported: number; most: number }) => (
  <div aria-hidden className="flex h-2.5 overflow-hidden rounded-full bg-sunken">
    <div className="bg-accent" style={{ width: `${(100 * inMarks) / most}%` }} />
    <div className="bg-control" style={{ width: `${(100 * reported) / most}%` }} />
  </div>
)

const Legend = () => (
  <ul className="mt-2 flex gap-4 text-ink-2 text-xs">
    <li className="flex items-center gap-1.5">
      <span aria-hidden className="size-3 rounded-full bg-accent" />
      {words.actorPage.quotes.marks}
    </li>
    <li className="flex items-center gap-1.5">
      <span aria-hidden className="size-3 rounded-full bg-control" />
      {words.actorPage.quotes.reported}
    </li>
  </ul>
)
