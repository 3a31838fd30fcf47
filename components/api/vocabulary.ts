import type { z } from 'zod'
import { pageOf } from '@/lib/schemas/common'
import { actorView, topicView } from '@/lib/schemas/vocabulary'
import { type Answer, callApi } from './client'

const query = (q: string, limit: number) => new URLSearchParams({ limit: String(limit), ...(q && { q }) }).toString()

/** Actors for a picker, best first. */
export const searchActors = (q: string, limit = 8) =>
  callApi({ path: `/actors?${query(q, limit)}`, schema: pageOf(actorView) })

/** Topics for a picker, best first. */
export const searchTopics = (q: string, limit = 8) =>
  callApi({ path: `/topics?${query(q, limit)}`, schema: pageOf(topicView) })

/** Adds an actor of this name; where one stands under it already, that one comes back. */
export const createActor = (name: string, key: string) => make('/actors', { name }, key, actorView)

/** Adds a topic of this label; where one stands under it already, that one comes back. */
export const createTopic = (label: string, key: string) => make('/topics', { label }, key, topicView)

/** A conflict that shows what stands under the name is, for a picker, that very thing. */
async function make<T>(path: string, body: object, key: string, schema: z.ZodType<T>): Promise<Answer<T>> {
  const answer = await callApi({ method: 'POST', path, body, key, schema })
  if (answer.ok || answer.error.code !== 'conflict') return answer
  const standing = schema.safeParse(answer.error.current)
  return standing.success ? { ok: true, value: standing.data } : answer
}
