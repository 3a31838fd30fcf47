import { z } from 'zod'
import { callApi, expectApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { articlePreview, articleView } from '@/lib/schemas/article'
import { pageOf } from '@/lib/schemas/common'
import { storyView } from '@/lib/schemas/story'
import { words } from '@/lib/words'
import type { Story } from './article-draft'

const say = words.imports.importApi

/** The article as it stands on the desk, and what the import did. */
const importedArticle = articleView.pick({ id: true, title: true, storyId: true, storyTitle: true }).extend({
  outcome: z.enum(['created', 'unchanged', 'new-version']),
  note: z.string().optional(),
})
export type ImportedArticle = z.infer<typeof importedArticle>

export const previewArticle = (body: object) =>
  callApi({ method: 'POST', path: '/articles/preview', body, schema: articlePreview })

export const importArticle = (body: object, key: string) =>
  callApi({ method: 'POST', path: '/articles', body, key, schema: importedArticle })

/** A file as the API takes it, with fields beside it. */
export function uploadOf(file: File, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value)
  form.append('file', file, file.name)
  return form
}

export async function searchStories(q: string): Promise<(Story & { hint: string })[]> {
  const query = new URLSearchParams({ limit: '8', ...(q && { q }) })
  const { items } = await expectApi({ path: `/stories?${query}`, schema: pageOf(storyView) })
  return items.map(({ id, title, articleCount }) => ({
    id,
    label: title,
    hint: articleCount === 1 ? say.n1Article : say.articles(articleCount),
  }))
}

export async function createStory(title: string): Promise<Story> {
  const story = await expectApi({ method: 'POST', path: '/stories', body: { title }, key: newKey(), schema: storyView })
  return { id: story.id, label: story.title }
}
