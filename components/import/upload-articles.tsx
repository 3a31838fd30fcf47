'use client'
import { useState } from 'react'
import { FileDrop } from '@/components/ui/file-drop'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import type { AppError } from '@/lib/domain/errors'
import type { ArticlePreview } from '@/lib/schemas/article'
import { words } from '@/lib/words'
import { type Fields, fieldsOf, type Story } from './article-draft'
import { FileProgress } from './file-progress'
import { type ImportedArticle, previewArticle, uploadOf } from './import-api'
import { type Afterwards, ImportResult } from './import-result'
import { ReviewArticle } from './review-article'
import { StoryPicker } from './story-picker'
import { useUploads } from './use-uploads'

const say = words.imports.uploadArticles

type Opened = { file: File; preview: ArticlePreview; fields: Fields }

type UploadArticlesProps = {
  preset: Story | undefined
  outlets: readonly string[]
  afterwards: Afterwards | undefined
}

/** Takes in files: one is shown before it is saved, several are saved one after the other. */
export function UploadArticles({ preset, outlets, afterwards }: UploadArticlesProps) {
  const [story, setStory] = useState(preset)
  const [opened, setOpened] = useState<Opened>()
  const [saved, setSaved] = useState<ImportedArticle>()
  const [reading, setReading] = useState<string>()
  const [refusal, setRefusal] = useState<AppError & { file: string }>()
  const uploads = useUploads()

  const open = async (file: File) => {
    setReading(file.name)
    const answer = await previewArticle(uploadOf(file))
    setReading(undefined)
    if (!answer.ok) return setRefusal({ ...answer.error, file: file.name })
    setRefusal(undefined)
    setOpened({ file, preview: answer.value, fields: fieldsOf(answer.value) })
  }
  const another = () => {
    setSaved(undefined)
    setOpened(undefined)
  }
  if (saved) return <ImportResult article={saved} onAnother={another} afterwards={afterwards} />
  if (opened)
    return (
      <ReviewArticle
        preview={opened.preview}
        outlets={outlets}
        fields={opened.fields}
        onFields={(fields) => setOpened({ ...opened, fields })}
        story={story}
        onStory={setStory}
        bodyWith={(fields) =>
          uploadOf(opened.file, Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ''])))
        }
        onBack={another}
        onSaved={setSaved}
      />
    )
  return (
    <div className="grid gap-5">
      <div className="max-w-md">
        <StoryPicker story={story} onChange={setStory} />
      </div>
      <FileDrop
        label={say.chooseFilesOrDrop}
        hint={say.txtAndHtmlOf}
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml"
        multiple
        disabled={reading !== undefined || uploads.running}
        onFiles={(files) => {
          const [first] = files
          if (files.length === 1 && first) void open(first)
          else void uploads.start(files, story)
        }}
      />
      {reading && (
        <p role="status" className="flex items-center gap-2 text-ink-2 text-sm">
          <Spinner /> {say.reading(reading)}
        </p>
      )}
      {refusal && (
        <Notice tone="negative" title={refusal.file}>
          {refusal.message}
        </Notice>
      )}
      {uploads.files.length > 0 && (
        <FileProgress files={uploads.files} onRetry={(id) => void uploads.retry(id, story)} running={uploads.running} />
      )}
    </div>
  )
}
