'use client'

import { Pencil, Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { issuesOf, troubleOf, useWrite } from '@/components/api/use-write'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NewerState } from '@/components/ui/newer-state'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { TypeAheadItem } from '@/components/ui/type-ahead'
import { type TopicView, topicView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'
import { type TopicFields, TopicForm } from './topic-form'

const say = words.topics.topicDialog

/** Adds a topic under the one that is open, or changes the one that is given. */
export function TopicDialog({ topic, broader }: { topic?: TopicView; broader?: TypeAheadItem | undefined }) {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<TopicFields>()
  const { busy, refusal, write, forget } = useWrite(topicView)
  const current = refusal?.current as TopicView | undefined
  const newer = refusal?.code === 'revision_conflict' ? current : undefined
  const standing = refusal?.code === 'conflict' ? current : undefined
  const close = () => {
    setOpen(false)
    forget()
  }
  const save = async ({ retired, ...fields }: TopicFields, revision = topic?.revision) => {
    setTyped({ retired, ...fields })
    const answer = await write(
      topic
        ? { path: `/topics/${topic.id}`, method: 'PATCH', body: { ...fields, retired, revision } }
        : { path: '/topics', method: 'POST', body: fields },
    )
    if (!answer.ok) return
    close()
    toast({ message: say.wasSaved(answer.value.label), tone: 'positive' })
    router.refresh()
  }
  return (
    <>
      <Button
        variant={topic ? 'secondary' : 'primary'}
        icon={topic ? <Pencil size={15} aria-hidden /> : <Plus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {topic ? words.ui.edit : say.addATopic}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close()}
        title={topic ? say.edit2(topic.label) : say.addATopic}
      >
        <div className="grid gap-4">
          {newer && refusal && typed && (
            <NewerState
              message={refusal.message}
              now={newer.label}
              onTakeNewer={() => {
                close()
                router.refresh()
              }}
              onSaveMine={() => void save(typed, newer.revision)}
            />
          )}
          {standing && (
            <Notice tone="caution">
              {refusal?.message}{' '}
              <Link href={`/topics?under=${standing.id}`} className="underline" onClick={close}>
                {say.goTo(standing.label)}
              </Link>
            </Notice>
          )}
          <TopicForm
            {...(topic && { topic })}
            broader={broader}
            busy={busy}
            trouble={newer || standing ? undefined : troubleOf(refusal)}
            issues={issuesOf(refusal)}
            saveLabel={topic ? words.ui.save : words.ui.add}
            onSave={(fields) => void save(fields)}
            onCancel={close}
          />
        </div>
      </Dialog>
    </>
  )
}
