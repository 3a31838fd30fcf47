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
import { type ArticleView, articleView } from '@/lib/schemas/article'
import { words } from '@/lib/words'
import { fieldNames, fieldsOf, fieldsToSend, type Story } from './article-draft'
import { ArticleFields } from './article-fields'
import { StoryPicker } from './story-picker'

const say = words.imports.editDetails

type EditDetailsProps = { article: ArticleView; outlets: readonly string[] }

const storyOf = ({ storyId, storyTitle }: ArticleView): Story | undefined =>
  storyId ? { id: storyId, label: storyTitle ?? '' } : undefined

/** Changes what is known of an article: its words stay. Only what was changed is sent. */
export function EditDetails({ article, outlets }: EditDetailsProps) {
  const router = useRouter()
  const toast = useToast()
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState(article)
  const [fields, setFields] = useState(fieldsOf({ fields: article }))
  const [story, setStory] = useState(storyOf(article))
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<AppError>()
  const newer = refusal?.code === 'revision_conflict' ? (refusal.current as ArticleView | undefined) : undefined

  const start = (from: ArticleView) => {
    setSeen(from)
    setFields(fieldsOf({ fields: from }))
    setStory(storyOf(from))
    setRefusal(undefined)
    setOpen(true)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const [was, is] = [fieldsOf({ fields: seen }), fieldsToSend(fields)]
    const changed = fieldNames.filter((name) => fields[name].trim() !== was[name])
    const body = {
      ...Object.fromEntries(changed.map((name) => [name, is[name]])),
      ...(story?.id !== storyOf(seen)?.id && { story: story?.id ?? null }),
      revision: (newer ?? seen).revision,
    }
    setSaving(true)
    const answer = await callApi({ method: 'PATCH', path: `/articles/${article.id}`, body, schema: articleView })
    setSaving(false)
    if (!answer.ok) return setRefusal(answer.error)
    setOpen(false)
    toast({ message: say.theDetailsWereSaved, tone: 'positive' })
    router.refresh()
  }
  return (
    <>
      <Button size="sm" variant="ghost" icon={<Pencil size={13} aria-hidden />} onClick={() => start(article)}>
        {say.editDetails}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={say.whatIsKnownOf}
        size="lg"
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words.ui.cancel}</Button>
            <Button type="submit" form={formId} variant="primary" loading={saving} disabled={!fields.title.trim()}>
              {newer ? say.saveMineOverIt : words.ui.save}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={(event) => void save(event)} className="grid gap-4">
          {newer ? (
            <Notice
              tone="caution"
              title={say.somebodySavedTheseDetails}
              action={
                <Button size="sm" onClick={() => start(newer)}>
                  {say.takeTheirs}
                </Button>
              }
            >
              {say.whatYouTypedIs}
            </Notice>
          ) : (
            refusal && !refusal.issues?.length && <Notice tone="negative">{refusal.message}</Notice>
          )}
          <StoryPicker story={story} onChange={setStory} />
          <ArticleFields fields={fields} onChange={setFields} issues={refusal?.issues} outlets={outlets} />
        </form>
      </Dialog>
    </>
  )
}
