import type { ArticlePreview } from '@/lib/schemas/article'
import type { Block } from '@/lib/schemas/block'
import { textIndex } from '../text/text-index'
import { detectLanguage } from './detect-language'
import type { ReadSource } from './drawing'

type Fields = ArticlePreview['fields']

/** How many blocks from the top may be title, byline, dateline or caption. */
const headBlocks = 8
/** From here on a block is the article itself. */
const proseLength = 240

/**
 * What the source says of itself, read from its metadata first and from its first lines second, and the
 * blocks with the roles title, byline and dateline marked. Nothing is guessed: what can't be read with
 * certainty stays null.
 */
export function proposeFields(source: ReadSource, url?: string | null): { fields: Fields; blocks: Block[] } {
  const { meta, text } = source
  const index = textIndex(text)
  const words = (block: Block) => index.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  const blocks = [...source.blocks]
  const firstProse = blocks.findIndex((block) => block.role === 'body' && block.end - block.start > proseLength)
  const headEnd = Math.min(firstProse < 0 ? headBlocks : firstProse, headBlocks, blocks.length)
  const mark = (i: number, role: Block['role']) => {
    const block = blocks[i]
    if (block)
      blocks[i] = role === 'title' ? { ...block, role, kind: 'heading', level: 1 } : { ...asParagraph(block), role }
  }
  const find = (test: (line: string) => boolean) => {
    for (let i = 0; i < headEnd; i++) if (blocks[i]?.role === 'body' && test(words(blocks[i] as Block))) return i
    return -1
  }

  const bylineAt = find((line) => bylinePattern.test(line) && line.length <= 120)
  const byline = bylineAt >= 0 ? bylinePattern.exec(words(blocks[bylineAt] as Block))?.[1] : undefined
  if (bylineAt >= 0) mark(bylineAt, 'byline')
  const datelineAt = find((line) => ownDateline.test(line))
  const inline = firstProse >= 0 ? inlineDateline.exec(words(blocks[firstProse] as Block)) : null
  const dateline = datelineAt >= 0 ? ownDateline.exec(words(blocks[datelineAt] as Block))?.[1] : inline?.[1]
  if (datelineAt >= 0) mark(datelineAt, 'dateline')

  const titleAt = titleBlock(blocks.slice(0, headEnd), words, meta.title)
  const title = meta.title ?? (titleAt >= 0 ? words(blocks[titleAt] as Block) : firstSentence(words, blocks))
  if (titleAt >= 0) {
    mark(titleAt, 'title')
    // What stands above a headline and is no sentence is the caption of the picture there.
    for (let i = 0; i < titleAt; i++)
      if (blocks[i]?.role === 'body' && !/[.!?]$/.test(words(blocks[i] as Block))) mark(i, 'credit')
  }
  return {
    blocks,
    fields: {
      title: cut(title, 500),
      byline: cut(meta.byline ?? byline, 300),
      dateline: cut(dateline, 200),
      outlet: cut(meta.outlet, 200),
      url: url ?? meta.url ?? null,
      language: meta.language ?? detectLanguage(text),
      publishedAt: meta.publishedAt ?? null,
    },
  }
}

const bylinePattern = /^(?:by|von|par|por|av|af|di|door)[:\s]\s*((?:\p{Lu}|\p{Lo})[^.!?]*)$/iu
const place = "\\p{Lu}[\\p{Lu} .'’()/-]{2,40}"
const ownDateline = new RegExp(`^(${place}(?:,\\s*[\\p{L}. ]{2,20}\\s*\\d{0,2}(?:,?\\s*\\d{4})?)?)\\s*[—–-]+$`, 'u')
const inlineDateline = new RegExp(
  `^(${place}(?:,\\s*[\\p{L}. ]{2,20}\\s*\\d{0,2}(?:,?\\s*\\d{4})?)?(?:\\s*\\([\\p{L} ]{2,30}\\))?)\\s+[—–-]\\s`,
  'u',
)

function asParagraph(block: Block): Block {
  const { level: _level, ordered: _ordered, ...rest } = block
  return { ...rest, kind: 'paragraph' }
}

/**
 * The headline among the first blocks: a level-1 heading, what metadata calls the title, or the short line
 * that is written most like a headline (capitals on most words; first one on a draw).
 */
function titleBlock(head: Block[], words: (block: Block) => string, known: string | undefined): number {
  const lines = head.map((block) => (block.role === 'body' ? words(block) : ''))
  const same = known ? lines.findIndex((line) => line !== '' && fold(known).startsWith(fold(line))) : -1
  if (same >= 0) return same
  const heading = head.findIndex((block, i) => lines[i] && block.kind === 'heading' && block.level === 1)
  if (heading >= 0) return heading
  let best = { at: -1, score: 0.5 }
  lines.forEach((line, i) => {
    if (!line || line.length > 200 || /[.:;,]$/.test(line) || line.split(' ').length < 2) return
    const score = capitals(line)
    if (score > best.score) best = { at: i, score }
  })
  if (best.at >= 0) return best.at
  // A single short line without an end above the text is a headline in sentence case.
  return lines.length > 0 && lines[0] && lines[0].length <= 160 && !/[.:;,]$/.test(lines[0]) ? 0 : -1
}

const fold = (line: string) => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The share of longer words that begin with a capital. */
export function capitals(line: string): number {
  const long = line.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]{3,}/gu) ?? []
  return long.length === 0 ? 0 : long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / long.length
}

/** For a text without a headline: how it begins, cut at a word. */
function firstSentence(words: (block: Block) => string, blocks: Block[]): string | undefined {
  const body = blocks.find((block) => block.role === 'body')
  if (!body) return undefined
  const sentence = /^.*?(?<![\p{Lu}.]\p{L}|\b\p{Lu})[.!?…]["”’)]*(?=\s|$)/su.exec(words(body))?.[0] ?? words(body)
  if (sentence.length <= 120) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(' ', 119)).replace(/[,;:—–-]$/, '')} …`
}

const cut = (value: string | undefined, max: number): string | null => {
  const trimmed = value?.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
  return trimmed ? trimmed.slice(0, max) : null
}
