import { statusLooks } from '@/components/annotations/status-badge'
import { FilterForm } from '@/components/ui/filter-form'
import { FilterSelects } from '@/components/ui/filter-selects'
import { Input } from '@/components/ui/input'
import { annotationStatus } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const said = words.actorPage.quotes

type Choice = { readonly id: string; readonly label: string }
type QuoteFiltersProps = {
  /** The filters that are set, as they stand in the address. */
  current: Readonly<Record<string, string>>
  choices: Readonly<Record<'storyId' | 'outletId', readonly Choice[]>>
}

/** Which of an actor’s quotes are shown; it stands in the address. */
export function QuoteFilters({ current, choices }: QuoteFiltersProps) {
  const states = annotationStatus.options.map((id) => ({ id, label: statusLooks[id].label }))
  const selects = [
    { name: 'outletId', label: said.outlet, any: said.everyOutlet, items: choices.outletId },
    { name: 'storyId', label: said.story, any: said.everyStory, items: choices.storyId },
    {
      ...{ name: 'form', label: said.form, any: said.everyForm },
      items: [
        { id: 'marks', label: said.marks },
        { id: 'reported', label: said.reported },
      ],
    },
    {
      ...{ name: 'state', label: said.state, any: said.everyState },
      items: [{ id: 'found', label: said.found }, { id: 'marked', label: said.marked }, ...states],
    },
  ]
  return (
    <FilterForm label={said.filter}>
      <FilterSelects selects={selects} current={current} />
      <div className="flex w-full flex-wrap gap-2 sm:w-auto">
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="flex flex-1 items-center gap-1.5 text-ink-3 text-xs">
            {said[name]}
            <Input type="date" name={name} defaultValue={current[name] ?? ''} />
          </label>
        ))}
      </div>
    </FilterForm>
  )
}
