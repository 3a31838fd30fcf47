'use client'
import { useEffect, useRef, useState } from 'react'
import { newKey } from '@/components/api/new-key'
import type { Story } from './article-draft'
import { type ImportedArticle, importArticle, uploadOf } from './import-api'

export type Upload = {
  /** Also the name of the wish: the same file is never taken in twice by a second try. */
  readonly id: string
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'done' | 'refused'
  readonly article?: ImportedArticle
  readonly message?: string
}

/** Sends files one after the other; a bad one is told, and the others go on. */
export function useUploads() {
  const [files, setFiles] = useState<readonly Upload[]>([])
  const [running, setRunning] = useState(false)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const change = (id: string, news: Partial<Upload>) =>
    setFiles((all) => all.map((upload) => (upload.id === id ? { ...upload, ...news } : upload)))

  // The files are in this tab alone: closing it drops those that wait.
  useEffect(() => {
    if (!running) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [running])

  const send = async ({ id, file }: Upload, story: Story | undefined) => {
    change(id, { state: 'sending' })
    const answer = await importArticle(uploadOf(file, story ? { story: story.id } : {}), id)
    change(
      id,
      answer.ok ? { state: 'done', article: answer.value } : { state: 'refused', message: answer.error.message },
    )
  }
  const run = (uploads: readonly Upload[], story: Story | undefined) => {
    setRunning(true)
    queue.current = queue.current.then(async () => {
      for (const upload of uploads) await send(upload, story)
      setRunning(false)
    })
    return queue.current
  }
  const start = (chosen: readonly File[], story: Story | undefined) => {
    const uploads = chosen.map((file): Upload => ({ id: newKey(), file, state: 'waiting' }))
    setFiles((all) => [...all, ...uploads])
    return run(uploads, story)
  }
  const retry = (id: string, story: Story | undefined) =>
    run(
      files.filter((upload) => upload.id === id),
      story,
    )
  return { files, running, start, retry }
}
