'use client'

import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWrite } from '@/components/api/use-write'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FileDrop } from '@/components/ui/file-drop'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { type TopicsImported, topicsImported } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'

const say = words.topics.importTopics

/** Brings the IPTC Media Topics up to date from their published file. */
export function ImportTopics() {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<TopicsImported>()
  const [unreadable, setUnreadable] = useState(false)
  const { busy, refusal, write, forget } = useWrite(topicsImported)
  const close = () => {
    setOpen(false)
    setDone(undefined)
    setUnreadable(false)
    forget()
  }
  const take = async ([file]: File[]) => {
    if (!file) return
    setDone(undefined)
    const content = await parseFile(file)
    if (!content) return setUnreadable(true)
    setUnreadable(false)
    const answer = await write({ path: '/topics/import', method: 'POST', body: content })
    if (!answer.ok) return
    setDone(answer.value)
    router.refresh()
  }
  return (
    <>
      <Button icon={<FileUp size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {say.importFromIptc}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close()}
        title={say.importTheIptcMedia}
        description={say.takesTheSchemesJson}
        footer={<Button onClick={close}>{done ? say.done : words.ui.cancel}</Button>}
      >
        <div className="grid gap-3">
          {unreadable && <Notice tone="negative">{say.thisFileIsNo}</Notice>}
          {refusal && <Notice tone="negative">{refusal.message}</Notice>}
          {done && (
            <Notice tone="positive" title={say.theTopicsAreUp}>
              {say.addedChangedAsThey(done.created, done.changed, done.unchanged, done.retired)}
            </Notice>
          )}
          {busy ? (
            <p className="flex items-center gap-2 py-6 text-ink-2 text-sm" aria-live="polite">
              <Spinner /> {say.reading}
            </p>
          ) : (
            <FileDrop
              label={say.chooseTheJsonFile}
              hint={say.orDropItHere}
              accept=".json,application/json"
              onFiles={(files) => void take(files)}
            />
          )}
        </div>
      </Dialog>
    </>
  )
}

/** The file’s content as it is sent on; a broken file is told apart here, without a trip to the server. */
async function parseFile(file: File): Promise<object | undefined> {
  try {
    const content: unknown = JSON.parse(await file.text())
    return typeof content === 'object' && content !== null ? content : undefined
  } catch {
    return undefined
  }
}
