import type { SourceListItem } from '@/lib/schemas/source'

/** A source on its way in, or being edited, as its form holds it. */
export type SourceDraft = {
  readonly title: string
  readonly url: string
  readonly saidAt: string
  readonly speaker?: { readonly id: string; readonly label: string } | undefined
}

export const emptySource: SourceDraft = { title: '', url: '', saidAt: '' }

/** A source’s fields as a form holds them; a midnight is shown as its day. */
export const draftOf = ({ title, url, saidAt, speaker }: SourceListItem): SourceDraft => ({
  ...{ title, url: url ?? '', saidAt: (saidAt ?? '').replace(/T00:00:00(\.000)?Z$/, '') },
  speaker: speaker ? { id: speaker.id, label: speaker.name } : undefined,
})

/** The fields as the API takes them: what was emptied clears the field. */
export const fieldsToSend = ({ title, url, saidAt, speaker }: SourceDraft) => ({
  title: title.trim(),
  url: url.trim() || null,
  saidAt: saidAt.trim() || null,
  speakerId: speaker?.id ?? null,
})
