'use client'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { newKey } from '@/components/api/new-key'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AppError } from '@/lib/domain/errors'
import type { ArticlePreview } from '@/lib/schemas/article'
import { words } from '@/lib/words'
import { type Fields, fieldsToSend, type Story } from './article-draft'
import { ArticleFields } from './article-fields'
import { type ImportedArticle, importArticle } from './import-api'
import { PreviewText } from './preview-text'
import { StoryPicker } from './story-picker'

const say = words.imports.reviewArticle

type ReviewArticleProps = {
  preview: ArticlePreview
  outlets: readonly string[]
  fields: Fields
  onFields: (fields: Fields) => void
  story: Story | undefined
  onStory: (story: Story | undefined) => void
  /** The request's body, with these fields beside the words. */
  bodyWith: (fields: Record<string, string | null>) => object
  onBack: () => void
  onSaved: (article: ImportedArticle) => void
}

/** The article as it will be kept, beside what is known of it; nothing is saved before “Save”. */
export function ReviewArticle(props: ReviewArticleProps) {
  const { preview, outlets, fields, onFields, story, onStory, bodyWith, onBack, onSaved } = props
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<AppError>()
  const sent = useRef({ text: '', key: '' })

  // Enter takes a proposal in a field or goes on to the next one: what is half described is not saved by it.
  const onEnter = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const controls = [...event.currentTarget.elements].filter((one) => one instanceof HTMLElement)
    controls[controls.indexOf(event.target) + 1]?.focus()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const said = { ...fieldsToSend(fields), ...(story && { story: story.id }) }
    const text = JSON.stringify(said)
    // A lost answer is asked for again under the same key; other fields are another wish.
    if (sent.current.text !== text) sent.current = { text, key: newKey() }
    const answer = await importArticle(bodyWith(said), sent.current.key)
    setSaving(false)
    if (answer.ok) onSaved(answer.value)
    else setRefusal(answer.error)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only keeps Enter from saving early
    <form
      onSubmit={(event) => void save(event)}
      onKeyDown={onEnter}
      className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <section
        aria-label={say.theWordsAsThey}
        className="order-2 min-w-0 rounded-lg border border-line bg-surface px-5 py-6 sm:px-8 lg:order-1"
      >
        <PreviewText text={preview.text} blocks={preview.blocks} language={fields.language} />
      </section>
      <div className="order-1 grid content-start gap-4 lg:sticky lg:top-6 lg:order-2 lg:self-start">
        {preview.remarks.length > 0 && (
          <Notice tone="info">
            {preview.remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
          </Notice>
        )}
        <StoryPicker story={story} onChange={onStory} />
        <ArticleFields fields={fields} onChange={onFields} issues={refusal?.issues} outlets={outlets} />
        {refusal && !refusal.issues?.length && <Notice tone="negative">{refusal.message}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" loading={saving} disabled={!fields.title.trim()}>
            {say.saveTheArticle}
          </Button>
          <Button onClick={onBack}>{say.backToTheWords}</Button>
        </div>
      </div>
    </form>
  )
}
