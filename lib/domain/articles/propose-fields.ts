import type { ArticlePreview } from '@/lib/schemas/article'
import type { Block, BlockRole } from '@/lib/schemas/block'
import { type TextIndex, textIndex } from '../text/text-index'
import { detectLanguage } from './detect-language'
import type { ReadSource } from './drawing'
import { findTitle, type HeadLine, isTitled, isTitleUnderLead } from './find-title'
import { firstSentence } from './first-sentence'
import { bylineOf, datelineOf, dateOf, isDateLine } from './head-lines'

type Fields = ArticlePreview['fields']

/** From here on a block is the article itself. */
const proseLength = 240
/** How many lines above the prose are looked at: old pages begin with long menus. */
const headLines = 60
/** How many of them may be byline, dateline or date. */
const creditLines = 8

/**
 * What the source says of itself, read from its metadata first and from its first lines second, and the
 * blocks with the roles title, byline and dateline marked. What can't be read with certainty stays null; a
 * text without a headline is called by its first sentence, and nothing is marked.
 */
export function proposeFields(source: ReadSource, url?: string | null): { fields: Fields; blocks: Block[] } {
  const { meta, text } = source
  const blocks = [...source.blocks]
  const head = headOf(source, textIndex(text))
  const credits = readCredits(head, meta.title !== undefined)
  for (const { at, role } of credits.marks) blocks[at] = { ...asParagraph(blocks[at] as Block), role }
  const rest = head.above.filter(({ at }) => blocks[at]?.role === 'body')
  const title = findTitle(rest, meta.title) ?? head.titleUnderLead
  if (title) markTitle(blocks, rest, title)
  const address = url ?? meta.url ?? null
  return {
    blocks,
    fields: {
      title: cut(titleWords(meta.title, title) ?? (head.lead && firstSentence(head.lead)), 500),
      byline: cut(meta.byline ?? credits.byline, 300),
      dateline: cut(credits.dateline, 200),
      outlet: cut(meta.outlet ?? hostOf(address), 200),
      url: address,
      language: meta.language ?? detectLanguage(text),
      publishedAt: meta.publishedAt ?? credits.publishedAt ?? null,
    },
  }
}

type Head = {
  /** The lines of the article above its prose. */
  readonly above: readonly HeadLine[]
  readonly titleUnderLead: HeadLine | undefined
  /** How the article begins. */
  readonly lead: string | undefined
}

function headOf({ blocks }: ReadSource, index: TextIndex): Head {
  const above: HeadLine[] = []
  const lineOf = (at: number): HeadLine => {
    const block = blocks[at] as Block
    return { at, block, line: index.slice(block.start, block.end).slice(0, 2_000).replace(/\s+/g, ' ').trim() }
  }
  const body = blocks.flatMap(({ role }, at) => (role === 'body' ? [at] : [])).slice(0, headLines + 3)
  for (const at of body.slice(0, headLines)) {
    const { start, end } = blocks[at] as Block
    if (end - start > proseLength) break
    above.push(lineOf(at))
  }
  const [lead, second, third] = body.slice(above.length).map(lineOf)
  const isHeading = above.length === 0 && second?.block.kind === 'heading' && third !== undefined
  return {
    above,
    titleUnderLead: isHeading && isTitleUnderLead(second.line, third.line) ? second : undefined,
    lead: (lead ?? above[0])?.line,
  }
}

/** Byline, dateline and date of the lines above the prose and of its first line, and which blocks they fill. */
function readCredits({ above, lead }: Head, isTitleKnown: boolean) {
  const marks: { at: number; role: BlockRole }[] = []
  const found: { byline?: string; dateline?: string | undefined; publishedAt?: string | undefined } = {}
  above.slice(0, creditLines).forEach(({ at, line }, i) => {
    // A first line that begins with “By” is a headline.
    const by = found.byline || (i === 0 && !isTitleKnown) ? undefined : bylineOf(line)
    const place = datelineOf(line)
    if (by) Object.assign(found, { byline: by.byline, publishedAt: found.publishedAt ?? dateOf(by.rest) })
    else if (place && !found.dateline) Object.assign(found, { dateline: place.dateline })
    if (by) marks.push({ at, role: 'byline' })
    else if (place?.isWholeLine || isDateLine(line)) marks.push({ at, role: 'dateline' })
    if (!by && isDateLine(line)) found.publishedAt ??= dateOf(line)
  })
  found.dateline ??= lead && datelineOf(lead)?.dateline
  found.publishedAt ??= found.dateline && dateOf(found.dateline)
  return { ...found, marks }
}

function markTitle(blocks: Block[], head: readonly HeadLine[], title: HeadLine): void {
  blocks[title.at] = { ...asParagraph(title.block), kind: 'heading', level: 1, role: 'title' }
  // What stands above a headline and is no sentence belongs to the page: its menu, or the caption of a picture.
  for (const { at, block, line } of head)
    if (at < title.at && !/[.!?]["”’]?$/.test(line))
      blocks[at] = {
        ...asParagraph(block),
        role: block.kind === 'list-item' ? 'related' : line.includes(' ') ? 'credit' : 'notice',
      }
}

/** The page's own headline, without the name of the site that its metadata may carry. */
const titleWords = (known: string | undefined, found: HeadLine | undefined): string | undefined =>
  known && !(found && isTitled(known, found.line)) ? known : (found?.line ?? known)

function asParagraph(block: Block): Block {
  const { level: _level, ordered: _ordered, ...rest } = block
  return { ...rest, kind: 'paragraph' }
}

const hostOf = (url: string | null): string | undefined =>
  url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || undefined : undefined

const cut = (value: string | undefined, max: number): string | null => {
  const line = value
    ?.replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .toWellFormed()
  return line
    ? line
        .slice(0, max)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()
    : null
}
