'use client'
import { Select } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { GradedQuoteView, SourceGrade } from '@/lib/schemas/source'
import { words } from '@/lib/words'
import { gradeOrder } from './grade-looks'

const said = words.sources.reading

/** Which quotes are shown; an empty outlet is every one. */
export type QuoteFilter = { readonly grade: SourceGrade | 'all'; readonly outlet: string }

export const isShown = ({ grade, outlet }: GradedQuoteView, filter: QuoteFilter): boolean =>
  (filter.grade === 'all' || filter.grade === grade) && (filter.outlet === '' || filter.outlet === outlet)

type QuoteFiltersProps = {
  quotes: readonly GradedQuoteView[]
  filter: QuoteFilter
  onChange: (filter: QuoteFilter) => void
}

/** Grades with how many quotes have each, and outlets. */
export function QuoteFilters({ quotes, filter, onChange }: QuoteFiltersProps) {
  const count = (grade: QuoteFilter['grade']) => quotes.filter((one) => isShown(one, { ...filter, grade })).length
  const offered = ['all' as const, ...gradeOrder.filter((grade) => quotes.some((one) => one.grade === grade))]
  const outlets = [...new Set(quotes.map(({ outlet }) => outlet))].sort((a, b) => a.localeCompare(b, words.locale))
  return (
    <div className="mb-3 grid grid-cols-[minmax(0,1fr)] gap-2">
      <SegmentedControl
        label={said.grade}
        options={offered.map((value) => ({
          value,
          label: (
            <>
              {value === 'all' ? said.all : words.sources.grades[value]}{' '}
              <span className="text-ink-3 tabular-nums">{count(value)}</span>
            </>
          ),
        }))}
        value={filter.grade}
        onChange={(grade) => onChange({ ...filter, grade })}
      />
      {outlets.length > 1 && (
        <Select
          aria-label={said.outlet}
          value={filter.outlet}
          onChange={(event) => onChange({ ...filter, outlet: event.target.value })}
        >
          <option value="">{said.everyOutlet}</option>
          {outlets.map((outlet) => (
            <option key={outlet} value={outlet}>
              {outlet}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
