import type { ArticlePreview } from '@/lib/schemas/article'

export type Fields = { [Name in keyof ArticlePreview['fields']]: string }
export type Form = 'text' | 'markdown' | 'html'
export type Story = { id: string; label: string }

/** An article on its way in: its words, and what the person changed about them. Kept in the browser until it is saved. */
export type ArticleDraft = {
  readonly form: Form
  readonly words: string
  readonly fields?: Fields | undefined
  readonly story?: Story | undefined
}

export const emptyDraft: ArticleDraft = { form: 'text', words: '' }

export const fieldNames = ['title', 'outlet', 'publishedAt', 'byline', 'dateline', 'url', 'language'] as const

/** An article’s fields as a form holds them; a midnight is shown as its day. */
export const fieldsOf = ({ fields }: Pick<ArticlePreview, 'fields'>): Fields => {
  const filled = Object.fromEntries(fieldNames.map((name) => [name, fields[name] ?? ''])) as Fields
  return { ...filled, publishedAt: filled.publishedAt.replace(/T00:00:00(\.000)?Z$/, '') }
}

/** Fields as the API takes them: what was emptied clears the field. A title can't be cleared. */
export const fieldsToSend = (fields: Fields): Record<string, string | null> =>
  Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = fields[name].trim()
      return name === 'title' && !value ? [] : [[name, value || null]]
    }),
  )

/** How pasted words look like being written. */
export function guessForm(words: string): Form {
  if (/^\s*(?:<!doctype html|<html[\s>])|<(p|div|article|h[1-6]|blockquote)[\s>][\s\S]*<\/\1>/i.test(words))
    return 'html'
  return /^#{1,6} \S/m.test(words) || /\[[^\]\n]+\]\(https?:[^)\s]+\)/.test(words) ? 'markdown' : 'text'
}
