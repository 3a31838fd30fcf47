import 'server-only'
import type { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'

const shownIssues = 20

/** Input as its schema describes it, or `invalid_input` that names each field and what is wrong with it. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const issues = parsed.error.issues.slice(0, shownIssues).map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }))
  const [first] = issues
  const what = first?.path ? `${first.path}: ${first.message}` : first?.message
  const sentence = (what ?? 'The input can’t be read.').replace(/[^.!?]$/, '$&.')
  return refuse('invalid_input', `${sentence} Nothing was changed.`, { issues })
}
