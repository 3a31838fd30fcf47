import { z } from 'zod'
import { block } from './block'
import { id, instant, languageTag, line, page, personRef, prose, revision, webAddress } from './common'

/** The largest text that is taken in, in bytes of UTF-8 (or of the file, before it is read). */
export const maxTextBytes = 5_000_000
/** The largest Markdown: it is drawn and read a second time, and nobody else is served meanwhile. */
export const maxMarkdownBytes = 2_000_000

/** What describes an article beside its text. An empty value clears the field. */
export const articleFields = z.strictObject({
  title: line(500).optional(),
  byline: line(300).nullish(),
  dateline: line(200).nullish(),
  outlet: line(200).nullish(),
  url: webAddress.nullish(),
  language: languageTag.nullish(),
  publishedAt: z
    .union([instant, z.iso.date()], {
      error: 'Write the date like 2026-11-03, or with a time and zone like 2026-11-03T09:30:00Z.',
    })
    .nullish(),
})
export type ArticleFields = z.infer<typeof articleFields>

/** `POST /articles`: the words, as text, Markdown or HTML, and what is known of them. */
export const createArticleInput = articleFields
  .extend({
    text: z.string().optional(),
    html: z.string().optional(),
    markdown: z.string().optional(),
    /** A story's id, or the title of one that is made if the desk has none of that name. */
    story: line(300).nullish(),
  })
  .refine((input) => [input.text, input.html, input.markdown].filter((body) => body !== undefined).length === 1, {
    message: 'Send the article as one of text, html or markdown.',
    path: ['text'],
  })

export const editArticleInput = articleFields.extend({
  articleId: id,
  revision,
  story: line(300).nullish(),
})

export const articleFilter = page.extend({
  q: prose(200).optional(),
  storyId: id.optional(),
  outletId: id.optional(),
  /** `only` lists what was removed from the desk, for those who may bring it back. */
  removed: z.literal('only').optional(),
})

export const articleRef = z.strictObject({ articleId: id, revision: revision.optional() })

export const versionView = z.object({
  id,
  number: z.int(),
  sha256: z.string(),
  length: z.int(),
  text: z.string(),
  blocks: z.array(block),
  createdAt: instant,
})
export type VersionView = z.infer<typeof versionView>

/** A version that is not shown: where it stands in the order, and how many annotations stand on it. */
const otherVersion = z.object({
  id,
  number: z.int(),
  createdAt: instant,
  current: z.boolean(),
  annotationCount: z.int(),
})

const articleHead = z.object({
  id,
  title: z.string(),
  outlet: z.string().nullable(),
  outletId: id.nullable(),
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  publishedAt: instant.nullable(),
  storyId: id.nullable(),
  storyTitle: z.string().nullable(),
  revision,
  createdBy: personRef,
  createdAt: instant,
  updatedAt: instant,
})

export const articleView = articleHead.extend({
  version: versionView,
  /**
   * The article's other versions, newest first; absent when there are none. Annotations stand on the version
   * that they were made on: those of an earlier one are read with that version's text.
   */
  otherVersions: z.array(otherVersion).optional(),
  can: z.object({ annotate: z.boolean(), edit: z.boolean(), remove: z.boolean() }),
})
export type ArticleView = z.infer<typeof articleView>

/** An article as a row of a list: no text, but how far the work on it has come. */
export const articleListItem = articleHead.extend({
  /** The current version, without its text. */
  version: versionView.omit({ text: true, blocks: true }),
  counts: z.object({
    draft: z.int(),
    submitted: z.int(),
    approved: z.int(),
    changes_requested: z.int(),
    rejected: z.int(),
  }),
})
export type ArticleListItem = z.infer<typeof articleListItem>

/** What was read out of an article's words before it is saved; the person may change every field. */
export const articlePreview = z.object({
  fields: z.object({
    title: z.string().nullable(),
    byline: z.string().nullable(),
    dateline: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    publishedAt: z.string().nullable(),
  }),
  text: z.string(),
  blocks: z.array(block),
  /** In words: how the file was read, what was marked as boilerplate, what could not be kept. */
  remarks: z.array(z.string()),
})
export type ArticlePreview = z.infer<typeof articlePreview>

/** What importing one article did. */
export const importOutcome = z.object({
  articleId: id,
  versionId: id,
  storyId: id.nullable(),
  status: z.enum(['created', 'unchanged', 'new-version']),
  /** In words, where something else than the plain thing happened: it joined a story, it came back. */
  note: z.string().optional(),
})
export type ImportOutcome = z.infer<typeof importOutcome>
