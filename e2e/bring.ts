import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { AnnotationView } from '../lib/schemas/annotation'
import type { ArticleView } from '../lib/schemas/article'
import { ask } from './desk'

/** Writes through the API as the person of the page. */
async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const origin = new URL(page.url()).origin
  const headers = { origin, 'idempotency-key': randomUUID() }
  const response = await page.request.post(`/api/v1${path}`, { data, headers })
  expect(response.ok(), `${path}: ${response.status()}`).toBe(true)
  return (await response.json()) as T
}

/** Every annotation of an article that is not deleted. */
export async function annotationsOf(page: Page, articleId: string): Promise<AnnotationView[]> {
  const { items } = await ask<{ items: AnnotationView[] }>(page, `/articles/${articleId}/annotations?limit=200`)
  return items.filter(({ deleted }) => !deleted)
}

/** An article of a test's own, so that nothing that others marked stands in its way. */
export function bringArticle(
  page: Page,
  words: { title: string; text: string; story?: string; outlet?: string; publishedAt?: string },
): Promise<ArticleView> {
  return send(page, '/articles', words)
}

/** An actor of a test’s own. */
export const createActor = (page: Page, name: string): Promise<{ id: string }> => send(page, '/actors', { name })

/** A submitted quote of these words, made through the API. */
export async function submitQuote(page: Page, { id, version }: ArticleView, words: string): Promise<AnnotationView> {
  const spans = [spanOf(version.text, words)]
  const quote = { kind: 'quote', spans, exact: words, quote: { form: 'direct' } }
  const made = await send<AnnotationView>(page, `/articles/${id}/annotations`, quote)
  await send(page, '/annotations/submit', { ids: [made.id] })
  return made
}

/** Approves what was submitted, as the person of the page. */
export const approve = (page: Page, { id, revision }: AnnotationView): Promise<AnnotationView> =>
  send(page, `/annotations/${id}/decisions`, { decision: 'approve', revision: revision + 1 })

/** Where words stand first, in code points. */
function spanOf(text: string, words: string): { start: number; end: number } {
  const at = text.indexOf(words)
  expect(at, words).toBeGreaterThanOrEqual(0)
  const start = [...text.slice(0, at)].length
  return { start, end: start + [...words].length }
}

/** A stretch of a text by code points, as the contract counts them. */
export const slice = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('')
