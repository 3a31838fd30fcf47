import { randomUUID } from 'node:crypto'
import { type APIResponse, expect, type Page } from '@playwright/test'

/** What a test reads or prepares beside the screen: the API, with the page's own session. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  return answerOf<T>(await page.request.get(`/api/v1${path}`))
}

async function answerOf<T>(response: APIResponse): Promise<T> {
  expect(response.ok(), `${response.url()}: ${response.status()}`).toBe(true)
  return (await response.json()) as T
}

/** Words that no earlier run on the same server can have brought. */
export const unique = (): string => randomUUID().slice(0, 8)
