'use client'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { words } from '@/lib/words'

const say = words.stories.storyFields

export type StoryDraft = { title: string; summary: string }
export type StoryIssues = readonly { path: string; message: string }[]

type StoryFieldsProps = { draft: StoryDraft; onChange: (draft: StoryDraft) => void; issues?: StoryIssues | undefined }

export function StoryFields({ draft, onChange, issues = [] }: StoryFieldsProps) {
  const errorOf = (path: string) => issues.find((issue) => issue.path === path)?.message
  return (
    <div className="grid gap-4">
      <Field label={say.title} required error={errorOf('title')} hint={say.whatHappenedInA}>
        <Input
          value={draft.title}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => onChange({ ...draft, title: event.target.value })}
        />
      </Field>
      <Field label={say.summary} error={errorOf('summary')} hint={say.optionalOneOrTwo}>
        <Textarea
          rows={3}
          value={draft.summary}
          maxLength={2000}
          onChange={(event) => onChange({ ...draft, summary: event.target.value })}
        />
      </Field>
    </div>
  )
}
