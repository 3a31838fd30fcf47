import { statusLooks } from '@/components/annotations/status-badge'
import { FilterForm } from '@/components/ui/filter-form'
import { FilterSelects } from '@/components/ui/filter-selects'
import { Input } from '@/components/ui/input'
import { annotationStatus } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const said = words.claims.list

type Choice = { readonly id: string; readonly label: string }
type FiltersProps = {
  /** The filters that are set, as they stand in the address. */
  current: Readonly<Record<string, string>>
  choices: Readonly<Record<'storyId' | 'actorId', readonly Choice[]>>
}

/** Which claims are shown; it stands in the address. */
export function ClaimFilters({ current, choices }: FiltersProps) {
  const selects = [
    { name: 'contested', label: said.contested, any: said.all, items: [{ id: 'true', label: said.contestedOnly }] },
    {
      ...{ name: 'status', label: said.status, any: said.anyStatus },
      items: annotationStatus.options.map((id) => ({ id, label: statusLooks[id].label })),
    },
    { name: 'storyId', label: said.story, any: said.everyStory, items: choices.storyId },
    { name: 'actorId', label: said.actor, any: said.everybody, items: choices.actorId },
  ]
  return (
    <FilterForm label={said.filter}>
      <div className="w-full sm:w-64">
        <Input type="search" name="q" aria-label={said.q} placeholder={said.qHint} defaultValue={current['q']} />
      </div>
      <FilterSelects selects={selects} current={current} />
    </FilterForm>
  )
}
