'use client'
import { Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import { callApi } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { AppError } from '@/lib/domain/errors'
import { type StoryView, storyView } from '@/lib/schemas/story'
import { words } from '@/lib/words'
import { type StoryDraft, StoryFields } from './story-fields'

const say = words.stories.editStory

const draftOf = ({ title, summary }: StoryView): StoryDraft => ({ title, summary: summary ?? '' })

/** Edits a story's title and summary; a colleague's newer words are shown beside what was typed, never overwritten. */
export function EditStory({ story }: { story: StoryView }) {
  const router = useRouter()
  const toast = useToast()
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState(story)
  const [draft, setDraft] = useState(draftOf(story))
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<AppError>()
  const newer = refusal?.code === 'revision_conflict' ? (refusal.current as StoryView | undefined) : undefined

  const start = () => {
    setSeen(story)
    setDraft(draftOf(story))
    setRefusal(undefined)
    setOpen(true)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const body = { title: draft.title, summary: draft.summary.trim() || null, revision: (newer ?? seen).revision }
    const answer = await callApi({ method: 'PATCH', path: `/stories/${story.id}`, body, schema: storyView })
    setSaving(false)
    if (!answer.ok) return setRefusal(answer.error)
    setOpen(false)
    toast({ message: say.theStoryWasSaved, tone: 'positive' })
    router.refresh()
  }
  const takeNewer = (newest: StoryView) => {
    setSeen(newest)
    setDraft(draftOf(newest))
    setRefusal(undefined)
  }
  return (
    <>
      <Button icon={<Pencil size={14} aria-hidden />} onClick={start}>
        {words.ui.edit}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={say.editTheStory}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words.ui.cancel}</Button>
            <Button type="submit" form={formId} variant="primary" loading={saving} disabled={!draft.title.trim()}>
              {newer ? say.saveMineOverIt : words.ui.save}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={(event) => void save(event)} className="grid gap-4">
          {newer ? (
            <Notice
              tone="caution"
              title={say.somebodySavedThisStory}
              action={
                <Button size="sm" onClick={() => takeNewer(newer)}>
                  {say.takeTheirs}
                </Button>
              }
            >
              <p className="mt-1">{say.itNowSays(newer.title, newer.summary)}</p>
            </Notice>
          ) : (
            refusal && !refusal.issues?.length && <Notice tone="negative">{refusal.message}</Notice>
          )}
          <StoryFields draft={draft} onChange={setDraft} issues={refusal?.issues} />
        </form>
      </Dialog>
    </>
  )
}
