import type { Block } from '@/lib/schemas/block'

/** A text and the structure drawn over it. */
export type Drawing = { readonly text: string; readonly blocks: readonly Block[] }

/** What a source says of itself apart from its words: HTML metadata, Markdown front matter. */
export type SourceMeta = {
  readonly title?: string | undefined
  readonly byline?: string | undefined
  readonly outlet?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
  readonly publishedAt?: string | undefined
}

/** What a reader of a format gives: the drawing, what the source says of itself, and remarks in words. */
export type ReadSource = Drawing & { readonly meta: SourceMeta; readonly remarks: readonly string[] }
