import { z } from 'zod'

/** An id as the API shows it. */
export const id = z.uuid()

/** The state of a record that a writer saw; a write that names an older one is refused. */
export const revision = z.int().min(1)

/**
 * Control characters that no field of ours can mean. PostgreSQL refuses NUL; the rest would hide in logs.
 * Line feed and tab stay: notes have them.
 */
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

const wellFormed = (value: string) => !controlCharacters.test(value) && !/\p{Surrogate}/u.test(value)

/** One line of text that a person typed: trimmed, not empty, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'This can’t be empty.')
    .max(max, `At most ${max} characters.`)
    .refine((value) => wellFormed(value) && !/[\n\t]/.test(value), {
      message: 'This holds characters that can’t be stored.',
    })

/** Several lines that a person typed, kept as typed. */
export const prose = (max: number) =>
  z
    .string()
    .max(max, `At most ${max} characters.`)
    .refine(wellFormed, { message: 'This holds characters that can’t be stored.' })

/** A web address that is safe to show as a link. */
export const webAddress = z
  .string()
  .trim()
  .max(2048, 'At most 2048 characters.')
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
    message: 'Give a web address that starts with http:// or https://.',
  })

/** A BCP 47 language tag such as `en` or `pt-BR`. */
export const languageTag = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Give a language tag such as “en” or “pt-BR”.')

/** A moment, as ISO 8601 text in views and as input. */
export const instant = z.iso.datetime({ offset: true })

/** A day without a time, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A Wikidata item such as `Q42`. */
export const wikidataId = z
  .string()
  .trim()
  .regex(/^Q[1-9][0-9]{0,11}$/, 'A Wikidata id looks like Q42.')

/** A person as other people see them. */
export const personRef = z.object({ id, name: z.string() })
export type PersonRef = z.infer<typeof personRef>

/** Query parameters of every list: keyset paging. */
export const page = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

/** One page of a list; `nextCursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })
export type Page<T> = { items: T[]; nextCursor: string | null }
