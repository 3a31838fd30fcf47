'use client'
import { statusLooks } from '@/components/annotations/status-badge'
import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/input'
import { type AnnotationView, annotationStatus, type KindView } from '@/lib/schemas/annotation'

/** Which annotations are in sight; an empty word means all. */
export type ReaderFilter = { readonly kind: string; readonly status: string; readonly mine: boolean }

export const matches = (annotation: AnnotationView, { kind, status, mine }: ReaderFilter, personId: string): boolean =>
  (!kind || annotation.kind === kind) &&
  (!status || annotation.status === status) &&
  (!mine || annotation.createdBy.id === personId)

type PanelFiltersProps = {
  filter: ReaderFilter
  kinds: readonly KindView[]
  onChange: (filter: ReaderFilter) => void
}

export function PanelFilters({ filter, kinds, onChange }: PanelFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="w-28">
        <Select
          aria-label="Kind"
          value={filter.kind}
          onChange={(event) => onChange({ ...filter, kind: event.target.value })}
          className="h-7 text-xs"
        >
          <option value="">All kinds</option>
          {kinds.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}s
            </option>
          ))}
        </Select>
      </div>
      <div className="w-34">
        <Select
          aria-label="Status"
          value={filter.status}
          onChange={(event) => onChange({ ...filter, status: event.target.value })}
          className="h-7 text-xs"
        >
          <option value="">Any status</option>
          {annotationStatus.options.map((status) => (
            <option key={status} value={status}>
              {statusLooks[status].label}
            </option>
          ))}
        </Select>
      </div>
      <Checkbox
        label="Mine"
        checked={filter.mine}
        onChange={(event) => onChange({ ...filter, mine: event.target.checked })}
      />
    </div>
  )
}
