'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { statusLooks } from '@/components/annotations/status-badge'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import { Spinner } from '@/components/ui/spinner'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const say = words.review.reviewFilters

export type FilterChoice = { readonly id: string; readonly label: string }

type ReviewFiltersProps = {
  /** The filters that are set, as they stand in the address. */
  current: Readonly<Record<string, string>>
  counts: Readonly<Record<AnnotationStatus, number>>
  choices: Readonly<Record<'storyId' | 'outletId' | 'kind' | 'author' | 'actorId' | 'topicId', readonly FilterChoice[]>>
}

const names = say.names

const order: AnnotationStatus[] = ['submitted', 'changes_requested', 'approved', 'rejected', 'draft']

/** What of the queue is shown. It stands in the address, so it can be sent to a colleague. */
export function ReviewFilters({ current, counts, choices }: ReviewFiltersProps) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const status = current['status'] ?? 'submitted'
  const go = (change: Record<string, string>) => {
    const next = new URLSearchParams({ ...current, ...change })
    for (const [name, value] of [...next]) if (!value) next.delete(name)
    start(() => router.push(`/review?${next}`, { scroll: false }))
  }
  const set = Object.keys(names).filter((name) => current[name])
  return (
    <div className="mb-4 grid gap-3">
      <div role="group" aria-label={say.status} className="flex gap-1 overflow-x-auto pb-1">
        {order.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={status === name}
            onClick={() => go({ status: name })}
            className={classNames(
              'inline-flex h-8 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium whitespace-nowrap',
              status === name ? 'bg-accent-wash text-accent' : 'text-ink-2 hover:bg-sunken hover:text-ink',
            )}
          >
            {statusLooks[name].label}
            <span className="tabular-nums opacity-80">{counts[name]}</span>
          </button>
        ))}
        {pending && <Spinner label={say.looking} />}
      </div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-7">
        {(Object.keys(names) as (keyof typeof names)[]).map((name) => (
          <Field key={name} label={names[name]} labelHidden>
            <Select value={current[name] ?? ''} onChange={(event) => go({ [name]: event.target.value })}>
              <option value="">{say.any(names[name])}</option>
              {choices[name].map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Field label={say.order} labelHidden>
          <Select value={current['sort'] ?? 'oldest'} onChange={(event) => go({ sort: event.target.value })}>
            <option value="oldest">{say.oldestFirst}</option>
            <option value="newest">{say.newestFirst}</option>
          </Select>
        </Field>
      </div>
      {set.length > 0 && (
        <div>
          <Button size="sm" variant="ghost" onClick={() => go(Object.fromEntries(set.map((name) => [name, ''])))}>
            {say.clearFilters}
          </Button>
        </div>
      )}
    </div>
  )
}
