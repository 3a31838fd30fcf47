'use client'
import { ListFilter } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { statusLooks } from '@/components/annotations/status-badge'
import { KeyTip } from '@/components/keys/key-tip'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import {
  type AnnotationFilter,
  type Choice,
  choicesOf,
  type Facet,
  facets,
  isFiltered,
  noFilter,
  toggled,
} from '@/lib/domain/annotations/annotation-filter'
import { type AnnotationView, annotationStatus, type KindView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import type { ReaderPerson } from '../reader-person'

const say = words.reader.margin

export type FilterProps = {
  filter: AnnotationFilter
  /** All of the article, in sight or not. */
  annotations: readonly AnnotationView[]
  kinds: readonly KindView[]
  person: ReaderPerson
  onFilter: (filter: AnnotationFilter) => void
}

/** More choices than these are found by typing. */
const many = 8

/** One quiet button; behind it everything by which the annotations can be narrowed down. */
export function FilterButton(props: FilterProps) {
  return (
    <Popover
      label={say.filterLabel}
      align="end"
      trigger={
        <KeyTip of="filter">
          <Button data-part="filters" size="sm" variant="ghost" icon={<ListFilter size={14} aria-hidden />}>
            {say.filter}
          </Button>
        </KeyTip>
      }
      className="grid max-h-[min(34rem,80dvh)] w-80 content-start gap-4 overflow-y-auto"
    >
      <Facets {...props} />
    </Popover>
  )
}

function Facets({ filter, annotations, kinds, person, onFilter }: FilterProps) {
  const choices = useMemo(() => choicesOf(annotations, filter), [annotations, filter])
  return (
    <>
      {facets.map(
        (facet) =>
          choices[facet].length > 0 && (
            <FacetChoices
              key={facet}
              facet={facet}
              choices={choices[facet].map((one) => ({ ...one, label: labelOf(facet, one, kinds, person) }))}
              wanted={filter[facet]}
              onToggle={(value) => onFilter(toggled(filter, facet, value))}
            />
          ),
      )}
      {isFiltered(filter) && (
        <Button size="sm" className="justify-self-start" onClick={() => onFilter(noFilter)}>
          {say.showAll}
        </Button>
      )}
    </>
  )
}

type FacetChoicesProps = {
  facet: Facet
  choices: readonly Choice[]
  wanted: readonly string[]
  onToggle: (value: string) => void
}

function FacetChoices({ facet, choices, wanted, onToggle }: FacetChoicesProps) {
  const [typed, setTyped] = useState('')
  const hint = useId()
  const found = choices.filter(({ label }) => label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()))
  const shown = found.filter(({ value }, i) => i < many || wanted.includes(value))
  return (
    <fieldset className="grid min-w-0 gap-0.5">
      <legend className="mb-1 font-semibold text-ink-2 text-xs">{say.facets[facet]}</legend>
      {choices.length > many && (
        <Input
          type="search"
          aria-label={say.findChoice(say.facets[facet])}
          aria-describedby={hint}
          placeholder={say.findChoice(say.facets[facet])}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="mb-1 h-7.5 text-xs"
        />
      )}
      {shown.map(({ value, label, count }) => (
        <Checkbox
          key={value}
          label={
            <>
              {label} <span className="text-ink-3 text-xs tabular-nums">{count}</span>
            </>
          }
          checked={wanted.includes(value)}
          onChange={() => onToggle(value)}
        />
      ))}
      {choices.length > many && (
        <p id={hint} aria-live="polite" className="text-ink-3 text-xs">
          {found.length === 0
            ? say.noChoice
            : found.length > shown.length && say.moreChoices(found.length - shown.length)}
        </p>
      )}
    </fieldset>
  )
}

/** What is wanted just now, each removable on its own. */
export function FilterChips({ filter, annotations, kinds, person, onFilter }: FilterProps) {
  const choices = useMemo(
    () => (isFiltered(filter) ? choicesOf(annotations, filter) : undefined),
    [annotations, filter],
  )
  if (!choices) return null
  return (
    <ul className="flex flex-wrap gap-1">
      {facets.flatMap((facet) =>
        filter[facet].map((value) => {
          const choice = choices[facet].find((one) => one.value === value)
          const label = choice ? labelOf(facet, choice, kinds, person) : unknownLabel(facet, value, kinds)
          return (
            <li key={`${facet} ${value}`} className="min-w-0">
              <Chip
                removeLabel={say.removeFilter(say.facets[facet], label)}
                onRemove={() => onFilter(toggled(filter, facet, value))}
              >
                {label}
              </Chip>
            </li>
          )
        }),
      )}
    </ul>
  )
}

function labelOf(facet: Facet, { value, label }: Choice, kinds: readonly KindView[], person: ReaderPerson): string {
  if (facet === 'author') return value === person.id ? say.me(label) : label
  return facet === 'kind' || facet === 'status' ? unknownLabel(facet, value, kinds) : label
}

/** What an address asked for may not occur here; kinds and statuses have names all the same. */
function unknownLabel(facet: Facet, value: string, kinds: readonly KindView[]): string {
  if (facet === 'kind') return kinds.find(({ key }) => key === value)?.label ?? value
  const status = facet === 'status' ? annotationStatus.safeParse(value) : undefined
  return status?.success ? statusLooks[status.data].label : say.noLongerHere
}
