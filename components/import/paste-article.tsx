'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { AppError } from '@/lib/domain/errors'
import type { ArticlePreview } from '@/lib/schemas/article'
import { words } from '@/lib/words'
import { fieldsOf, guessForm, type Story } from './article-draft'
import { type ImportedArticle, previewArticle } from './import-api'
import { type Afterwards, ImportResult } from './import-result'
import { ReviewArticle } from './review-article'
import { useArticleDraft } from './use-article-draft'

const say = words.imports.pasteArticle

const forms = [
  { value: 'text', label: say.plainText },
  { value: 'markdown', label: say.markdown },
  { value: 'html', label: say.html },
] as const

type PasteArticleProps = {
  userId: string
  preset: Story | undefined
  outlets: readonly string[]
  afterwards: Afterwards | undefined
}

/** Takes in one article by its words: paste, look, save. */
export function PasteArticle({ userId, preset, outlets, afterwards }: PasteArticleProps) {
  const { draft, change, clear, ready, keepable } = useArticleDraft(userId, preset)
  const [preview, setPreview] = useState<ArticlePreview>()
  const [saved, setSaved] = useState<ImportedArticle>()
  const [reading, setReading] = useState(false)
  const [refusal, setRefusal] = useState<AppError>()

  const read = async (event: FormEvent) => {
    event.preventDefault()
    setReading(true)
    const answer = await previewArticle({ [draft.form]: draft.words })
    setReading(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    change({ ...draft, fields: draft.fields ?? fieldsOf(answer.value) })
    setPreview(answer.value)
  }
  const another = () => {
    setSaved(undefined)
    setPreview(undefined)
  }
  if (saved) return <ImportResult article={saved} onAnother={another} afterwards={afterwards} />
  if (preview && draft.fields)
    return (
      <ReviewArticle
        preview={preview}
        outlets={outlets}
        fields={draft.fields}
        onFields={(fields) => change({ ...draft, fields })}
        story={draft.story}
        onStory={(story) => change({ ...draft, story })}
        bodyWith={(fields) => ({ [draft.form]: draft.words, ...fields })}
        onBack={() => setPreview(undefined)}
        onSaved={(article) => {
          setSaved(article)
          clear()
        }}
      />
    )
  return (
    <form onSubmit={(event) => void read(event)} className="grid gap-4">
      <Field label={say.theArticlesWords} hint={keepable ? say.keptInThisBrowser : say.thisBrowserDoesntKeep}>
        <Textarea
          rows={16}
          dir="auto"
          disabled={!ready}
          readOnly={reading}
          className="font-serif text-md"
          placeholder={say.pasteTheWholeArticle}
          value={draft.words}
          onChange={(event) => change({ ...draft, words: event.target.value, fields: undefined })}
          onPaste={(event) => {
            if (!draft.words.trim())
              change({ ...draft, form: guessForm(event.clipboardData.getData('text/plain')), fields: undefined })
          }}
        />
      </Field>
      {refusal && <Notice tone="negative">{refusal.message}</Notice>}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SegmentedControl
          label={say.howTheWordsAre}
          options={forms}
          value={draft.form}
          onChange={(form) => change({ ...draft, form, fields: undefined })}
        />
        <Button type="submit" variant="primary" loading={reading} disabled={!draft.words.trim()}>
          {say.preview}
        </Button>
      </div>
    </form>
  )
}
