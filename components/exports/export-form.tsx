'use client'

import { Download } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { statusLooks } from '@/components/annotations/status-badge'
import { buttonClass } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { ExportName } from '@/lib/schemas/export'
import { words } from '@/lib/words'

const say = words.exports.exportForm

type ExportFormProps = {
  stories: readonly { id: string; title: string }[]
  counts: Readonly<Record<AnnotationStatus, number>>
}

const formats: readonly { id: ExportName; name: string; words: string }[] = [
  {
    id: 'csv',
    name: 'CSV',
    words: say.forASpreadsheetOne,
  },
  {
    id: 'jsonl',
    name: say.jsonLines,
    words: say.forDataTeamsOne,
  },
  { id: 'w3c', name: say.webAnnotation, words: say.forArchivesAndAnnotation },
  {
    id: 'comments',
    name: say.comments,
    words: say.whatWasSaidAbout,
  },
]

type Choice = { format: ExportName; status: AnnotationStatus | 'any'; storyId: string; since: string }
const usual: Choice = { format: 'csv', status: 'approved', storyId: '', since: '' }
const statuses: AnnotationStatus[] = ['approved', 'submitted', 'changes_requested', 'rejected', 'draft']

/** Chooses what to export and how; the browser downloads it as it is read. */
export function ExportForm({ stories, counts }: ExportFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [{ format, status, storyId, since }, setChoice] = useState(usual)
  // The form itself holds what was chosen, also before the page came to life.
  const read = useCallback(() => {
    const chosen = form.current && (Object.fromEntries(new FormData(form.current)) as Choice)
    // What is switched off says nothing, and is as it was when it is switched on again.
    if (chosen) setChoice((before) => ({ ...before, ...chosen }))
  }, [])
  useEffect(read, [read])
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const ofComments = format === 'comments'
  const query = new URLSearchParams({
    ...(!ofComments && { status }),
    ...(storyId && { storyId }),
    ...(since && { since }),
  })
  const count = status === 'any' ? all : counts[status]
  return (
    <form ref={form} onChange={read} onSubmit={(event) => event.preventDefault()} className="grid max-w-3xl gap-6">
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="mb-2 text-sm font-medium">{say.format}</legend>
        {formats.map(({ id, name, words }) => (
          <label
            key={id}
            className="grid cursor-pointer content-start gap-1 rounded-lg border border-line bg-surface p-3 has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <span className="flex items-center gap-2 font-medium">
              <input
                type="radio"
                name="format"
                value={id}
                defaultChecked={usual.format === id}
                className="accent-accent"
              />
              {name}
            </span>
            <span className="text-sm text-ink-2">{words}</span>
          </label>
        ))}
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label={say.whichAnnotations} hint={ofComments ? say.ofAllOfThem : undefined}>
          <Select name="status" defaultValue={usual.status} disabled={ofComments}>
            {statuses.map((name) => (
              <option key={name} value={name}>
                {statusLooks[name].label} ({counts[name]})
              </option>
            ))}
            <option value="any">{say.all(all)}</option>
          </Select>
        </Field>
        <Field label={say.story}>
          <Select name="storyId">
            <option value="">{say.allStories}</option>
            {stories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say.changedSince}>
          <Input name="since" type="date" />
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href={`/api/v1/exports/${format}?${query}`} download className={buttonClass('primary')}>
          <Download aria-hidden="true" className="size-4" />
          {say.download}
        </a>
        <p className="text-sm text-ink-2">
          {storyId || since || ofComments ? say.whatFitsIsCounted : `${words.ui.counts.annotations(count)}.`} {say.true}
        </p>
      </div>
    </form>
  )
}
