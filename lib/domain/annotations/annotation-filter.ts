import type { AnnotationView } from '@/lib/schemas/annotation'

/** By what annotations are narrowed down, in the order in which a screen offers it. */
export const facets = ['kind', 'status', 'author', 'actor', 'topic'] as const
export type Facet = (typeof facets)[number]

/** The values wanted of each facet: any of them will do; none means all. People, actors and topics are ids. */
export type AnnotationFilter = Readonly<Record<Facet, readonly string[]>>

export const noFilter: AnnotationFilter = { kind: [], status: [], author: [], actor: [], topic: [] }

export const isFiltered = (filter: AnnotationFilter): boolean => facets.some((facet) => filter[facet].length > 0)

type Filtered = Pick<AnnotationView, 'kind' | 'status' | 'createdBy' | 'actors' | 'topics'>
type Value = { readonly value: string; readonly label: string }

/** What an annotation is in each facet; kinds and statuses are labelled by their keys. */
const valuesOf: Readonly<Record<Facet, (annotation: Filtered) => readonly Value[]>> = {
  kind: ({ kind }) => [{ value: kind, label: kind }],
  status: ({ status }) => [{ value: status, label: status }],
  author: ({ createdBy: { id, name } }) => [{ value: id, label: name }],
  actor: ({ actors }) => actors.map(({ actorId, name }) => ({ value: actorId, label: name })),
  topic: ({ topics }) => topics.map(({ topicId, label }) => ({ value: topicId, label })),
}

const meets = (annotation: Filtered, facet: Facet, wanted: readonly string[]) =>
  wanted.length === 0 || valuesOf[facet](annotation).some(({ value }) => wanted.includes(value))

/** Whether an annotation has one of the wanted values in every facet that wants any. */
export const passes = (annotation: Filtered, filter: AnnotationFilter): boolean =>
  facets.every((facet) => meets(annotation, facet, filter[facet]))

/** A filter with one value more, or without it if it was wanted. */
export const toggled = (filter: AnnotationFilter, facet: Facet, value: string): AnnotationFilter => {
  const wanted = filter[facet]
  return {
    ...filter,
    [facet]: wanted.includes(value) ? wanted.filter((one) => one !== value) : [...wanted, value],
  }
}

/** A value that occurs, and how many annotations it would leave together with what the other facets want. */
export type Choice = Value & { readonly count: number }

/** What can be chosen in each facet: all that occurs, the most frequent first, even where the others leave none of it. */
export function choicesOf(annotations: readonly Filtered[], filter: AnnotationFilter): Record<Facet, Choice[]> {
  const found = facets.map((facet) => {
    const choices = new Map<string, Choice>()
    for (const annotation of annotations) {
      const counts = facets.every((other) => other === facet || meets(annotation, other, filter[other])) ? 1 : 0
      for (const { value, label } of distinct(valuesOf[facet](annotation)))
        choices.set(value, { value, label, count: (choices.get(value)?.count ?? 0) + counts })
    }
    const sorted = [...choices.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
    return [facet, sorted] as const
  })
  return Object.fromEntries(found) as Record<Facet, Choice[]>
}

/** An actor can have several parts in one annotation, and counts once. */
const distinct = (values: readonly Value[]) =>
  values.filter(({ value }, i) => values.findIndex((other) => other.value === value) === i)
