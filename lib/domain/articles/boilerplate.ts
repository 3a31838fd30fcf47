import { type Block, type BlockRole, boilerplateRoles } from '@/lib/schemas/block'
import { textIndex } from '../text/text-index'
import type { Drawing } from './drawing'

/** Longer than this, a block is somebody's prose, whatever it begins with. */
const longest = 240

const network =
  '(?:facebook|twitter|x|whatsapp|linkedin|e-?mail|print|copy link|telegram|reddit|pinterest|bluesky|threads|instagram)'

// Each looks at one short block as a whole. Sites differ, but these lines hardly do.
const patterns: readonly (readonly [BlockRole, RegExp])[] = [
  [
    'credit',
    /^\(?(?:photo(?:graph)?|image|picture|illustration|video|caption)s?(?: credits?| courtesy| by)?\s*[:/©|]/i,
  ],
  ['credit', /^(?:credits?|(?:photo|image|picture)(?:graph)? (?:by|courtesy of))\b\s*:?\s*.{1,80}$/i],
  ['comment-form', /^(?:leave|add|post|write) a (?:comment|reply)\b.{0,40}$/i],
  ['comment-form', /^your e-?mail address will not be published\b/i],
  [
    'comment-form',
    /^(?:required fields are marked|save my name\b|(?:name|e-?mail|website) ?\*?$|\d+ comments?$|comments?$)/i,
  ],
  ['share-bar', /^share(?: (?:this|article|story|post|on|via|it)\b.{0,60})?:?$/i],
  ['share-bar', new RegExp(`^(?:share[:\\s]+)?${network}(?:[\\s|,·•/]+${network})+$`, 'i')],
  [
    'related',
    /^(?:read (?:more|also|next)|also read|see also|related(?: (?:articles|stories|posts|news))?|recommended|more (?:from|on)|don[’']t miss|you (?:may|might) also like|trending now)\b\s*(?:[:|–—-].*)?$/i,
  ],
  ['notice', /^(?:advertisement|sponsored(?: content)?|continue reading below|story continues below.*)\.?$/i],
  ['notice', /^(?:©|\(c\)|copyright\b|all rights reserved)/i],
  ['notice', /^(?:sign up (?:for|to)|subscribe (?:to|now|for))\b.{0,200}$/i],
  ['notice', /^follow us (?:on|at)\b/i],
]

/**
 * Marks what a site puts round an article: photo credits, share bars, comment forms, notices. It only ever
 * gives a role to short blocks that are body so far; nothing is taken away.
 */
export function markBoilerplate({ text, blocks }: Drawing): Block[] {
  const index = textIndex(text)
  const words = (block: Block) => index.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  const marked = blocks.map((block) => {
    if (block.role !== 'body' || block.end - block.start > longest) return block
    const role = patterns.find(([, pattern]) => pattern.test(words(block)))?.[0]
    return role ? withRole(block, role) : block
  })
  return withTail(withoutDoubledTitle(marked, words), index.length)
}

/** A comment form goes on to the end of the page: what follows its head belongs to it, if it is little. */
function withTail(blocks: Block[], length: number): Block[] {
  const head = blocks.findIndex((block) => block.role === 'comment-form')
  const start = blocks[head]?.start
  if (start === undefined || length - start > Math.min(2_000, length * 0.4)) return blocks
  return blocks.map((block, i) => (i > head && block.role === 'body' ? withRole(block, 'comment-form') : block))
}

/** Pages print their headline twice: the second is not part of the article. */
function withoutDoubledTitle(blocks: Block[], words: (block: Block) => string): Block[] {
  const lead = blocks.findIndex((block) => block.end - block.start > longest)
  const seen = new Set<string>()
  return blocks.map((block, i) => {
    if (block.role !== 'body' || (lead >= 0 && i > lead)) return block
    const key = words(block).toLowerCase()
    if (key.length > 20 && seen.has(key)) return withRole(block, 'notice')
    seen.add(key)
    return block
  })
}

/** What is not part of the article heads nothing in it. */
function withRole({ level, ...block }: Block, role: BlockRole): Block {
  return block.kind === 'heading' ? { ...block, kind: 'paragraph', role } : { ...block, role, ...(level && { level }) }
}

/** Whether a block is something that a reader may skip. */
export const isBoilerplate = (role: BlockRole): boolean => (boilerplateRoles as readonly BlockRole[]).includes(role)
