'use client'
import { Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import { issuesOf, troubleOf, useWrite } from '@/components/api/use-write'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { type SourceListItem, sourceListItem } from '@/lib/schemas/source'
import { words } from '@/lib/words'
import { draftOf, fieldsToSend } from './source-draft'
import { SourceFields } from './source-fields'

const said = words.sources.edit

/** Changes what is known of a source; a colleague's newer words are shown beside what was typed, never overwritten. */
export function EditSource({ source }: { source: SourceListItem }) {
  const router = useRouter()
  const toast = useToast()
  const formId = useId()
  const { busy, refusal, write, forget } = useWrite(sourceListItem)
  const [isOpen, setOpen] = useState(false)
  const [seen, setSeen] = useState(source)
  const [draft, setDraft] = useState(draftOf(source))
  const newer = refusal?.code === 'revision_conflict' ? sourceListItem.safeParse(refusal.current).data : undefined
  const start = (from: SourceListItem) => {
    setSeen(from)
    setDraft(draftOf(from))
    forget()
    setOpen(true)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const body = { ...fieldsToSend(draft), revision: (newer ?? seen).revision }
    const answer = await write({ method: 'PATCH', path: `/sources/${source.id}`, body })
    if (!answer.ok) return
    setOpen(false)
    toast({ message: said.saved, tone: 'positive' })
    router.refresh()
  }
  return (
    <>
      <Button icon={<Pencil size={14} aria-hidden />} onClick={() => start(source)}>
        {words.ui.edit}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={said.title}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words.ui.cancel}</Button>
            <Button type="submit" form={formId} variant="primary" loading={busy} disabled={!draft.title.trim()}>
              {newer ? said.save : words.ui.save}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={(event) => void save(event)} className="grid gap-4">
          {newer ? (
            <Notice
              tone="caution"
              title={said.somebodySaved}
              action={
                <Button size="sm" onClick={() => start(newer)}>
                  {said.takeTheirs}
                </Button>
              }
            >
              {said.itNowSays(newer.title)}
            </Notice>
          ) : (
            refusal && <Notice tone="negative">{troubleOf(refusal)}</Notice>
          )}
          <SourceFields draft={draft} onChange={setDraft} issues={issuesOf(refusal)} />
        </form>
      </Dialog>
    </>
  )
}
