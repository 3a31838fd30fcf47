'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState } from 'react'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { issuesOf, troubleOf } from '@/components/api/use-write'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Tabs } from '@/components/ui/tabs'
import { useToast } from '@/components/ui/toast'
import type { AppError } from '@/lib/domain/errors'
import { addedSource } from '@/lib/schemas/source'
import { words } from '@/lib/words'
import { fieldsToSend } from './source-draft'
import { SourceFields } from './source-fields'
import { useSourceDraft } from './use-source-draft'

const said = words.sources.add

type AddSourceProps = { storyId: string; userId: string }

/** Opens a form for a transcript, pasted or in a file, and goes to it once it is there. */
export function AddSource({ storyId, userId }: AddSourceProps) {
  const router = useRouter()
  const toast = useToast()
  const formId = useId()
  const { draft, change, clear, isReady, isKept } = useSourceDraft(userId, storyId)
  const [isOpen, setOpen] = useState(false)
  const [way, setWay] = useState<'paste' | 'file'>('paste')
  const [file, setFile] = useState<File>()
  const [isSaving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<AppError>()
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const sent = useRef({ what: '', key: '' })

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const lacks = {
      ...(way === 'paste' && !draft.title.trim() && { title: said.needsTitle }),
      ...(way === 'paste' && !draft.text.trim() && { text: said.needsText }),
      ...(way === 'file' && !file && { file: said.needsFile }),
    }
    setMissing(lacks)
    setRefusal(undefined)
    if (Object.keys(lacks).length > 0) return
    const fields = fieldsToSend(draft)
    const body = way === 'file' && file ? uploadOf(file, fields) : { ...fields, text: draft.text }
    const what = JSON.stringify([
      way,
      fields,
      way === 'file' ? [file?.name, file?.size, file?.lastModified] : draft.text,
    ])
    // A lost answer is asked for again under the same key; other words are another wish.
    if (sent.current.what !== what) sent.current = { what, key: newKey() }
    setSaving(true)
    const { key } = sent.current
    const path = `/stories/${storyId}/sources`
    const answer = await callApi({ method: 'POST', path, body, key, schema: addedSource })
    setSaving(false)
    if (!answer.ok) return setRefusal(answer.error)
    const { id, outcome } = answer.value
    clear()
    setFile(undefined)
    setOpen(false)
    toast({ message: said[outcome], tone: outcome === 'added' ? 'positive' : 'info' })
    router.push(`/stories/${storyId}/sources/${id}`)
  }
  const issues = { ...issuesOf(refusal), ...missing }
  const trouble = issues['text'] === undefined || missing['text'] ? troubleOf(refusal) : refusal?.message
  return (
    <>
      <Button variant="primary" icon={<Plus size={15} aria-hidden />} onClick={() => setOpen(true)}>
        {said.act}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={said.title}
        description={said.text}
        size="lg"
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words.ui.cancel}</Button>
            <Button type="submit" form={formId} variant="primary" loading={isSaving}>
              {said.save}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={(event) => void save(event)} className="grid gap-4">
          {trouble && <Notice tone="negative">{trouble}</Notice>}
          <Tabs
            label={said.how}
            value={way}
            onChange={(next) => setWay(next === 'file' ? 'file' : 'paste')}
            tabs={[
              {
                ...{ value: 'paste', label: said.paste },
                content: (
                  <Field
                    label={said.transcript}
                    hint={isKept ? said.kept : said.notKept}
                    error={missing['text']}
                    required
                  >
                    <Textarea
                      rows={10}
                      dir="auto"
                      disabled={!isReady}
                      placeholder={said.placeholder}
                      className="font-serif"
                      value={draft.text}
                      onChange={(event) => change({ ...draft, text: event.target.value })}
                    />
                  </Field>
                ),
              },
              {
                ...{ value: 'file', label: said.file },
                content: (
                  <div className="grid gap-2">
                    <FileDrop
                      label={said.choose}
                      hint={said.files}
                      accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.vtt,.srt"
                      onFiles={([first]) => setFile(first)}
                    />
                    <p role="status" className="text-ink-2 text-sm">
                      {file ? said.chosen(file.name) : missing['file']}
                    </p>
                  </div>
                ),
              },
            ]}
          />
          <SourceFields draft={draft} onChange={(next) => change({ ...draft, ...next })} issues={issues} />
        </form>
      </Dialog>
    </>
  )
}

/** A file as the API takes it; fields that are empty are left out, so that its name can be the title. */
function uploadOf(file: File, fields: Readonly<Record<string, string | null>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value)
  form.append('file', file, file.name)
  return form
}
