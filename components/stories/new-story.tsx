'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState } from 'react'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { Button, type ButtonVariant, LinkButton } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { AppError } from '@/lib/domain/errors'
import { type StoryView, storyView } from '@/lib/schemas/story'
import { words } from '@/lib/words'
import { type StoryDraft, StoryFields } from './story-fields'

const say = words.stories.newStory

/** Opens a form for a story, and goes to it once it is made. */
export function NewStory({ variant = 'secondary' }: { variant?: ButtonVariant }) {
  const router = useRouter()
  const formId = useId()
  const key = useRef(newKey())
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState<StoryDraft>({ title: '', summary: '' })
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<AppError>()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const body = { title: draft.title, summary: draft.summary.trim() || null }
    const answer = await callApi({ method: 'POST', path: '/stories', body, key: key.current, schema: storyView })
    setSaving(false)
    if (answer.ok) return router.push(`/stories/${answer.value.id}`)
    setRefusal(answer.error)
  }
  const change = (next: StoryDraft) => {
    setDraft(next)
    // Other words are another story: the key of the refused ones can't be used again.
    key.current = newKey()
  }
  const same = refusal?.code === 'conflict' ? (refusal.current as StoryView | undefined) : undefined
  return (
    <>
      <Button variant={variant} icon={<Plus size={15} aria-hidden />} onClick={() => setOpen(true)}>
        {say.newStory}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={say.newStory}
        description={say.aStoryGathersEvery}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words.ui.cancel}</Button>
            <Button type="submit" form={formId} variant="primary" loading={saving} disabled={!draft.title.trim()}>
              {say.makeTheStory}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={(event) => void save(event)} className="grid gap-4">
          {refusal && !refusal.issues?.length && (
            <Notice
              tone="negative"
              action={
                same && (
                  <LinkButton size="sm" href={`/stories/${same.id}`}>
                    {say.openIt}
                  </LinkButton>
                )
              }
            >
              {refusal.message}
            </Notice>
          )}
          <StoryFields draft={draft} onChange={change} issues={refusal?.issues} />
        </form>
      </Dialog>
    </>
  )
}
