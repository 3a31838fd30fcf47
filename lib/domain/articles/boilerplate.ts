import { type Block, type BlockRole, boilerplateRoles } from '@/lib/schemas/block'
import { textIndex } from '../text/text-index'
import type { Drawing } from './drawing'

/** Longer than this, a block is somebody's prose, whatever it begins with. */
const longest = 240

const network =
  '(?:facebook|twitter|x|whatsapp|linkedin|e-?mail|print|copy link|telegram|reddit|pinterest|bluesky|threads|instagram)'

// Each knows one short block as a whole. Sites differ, but these lines hardly do.
const patterns: readonly (readonly [BlockRole, RegExp])[] = [
  ['credit', /^\(?(?:photo(?:graph)?|image|picture|illustration)s?(?: credits?| courtesy| by)?\s*[:/©|]/i],
  ['credit', /^\(?(?:video (?:credits?|by|courtesy)|credits?|caption)\s*[:/|]/i],
  [
    'credit',
    /^\(?(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|PHOTO|IMAGE|PICTURE)s? (?:by|BY|courtesy of) \p{Lu}.{0,60}$/u,
  ],
  [
    'credit',
    /^\(?(?:[\p{L} .’'-]{3,40} ?\/ ?)?(?:AFP|AP|EPA|Reuters|Getty Images|Shutterstock|iStock|Unsplash)(?: Photo)?\)?$/u,
  ],
  ['comment-form', /^(?:leave|add|post|write) a (?:comment|reply)(?: below| here)?$/i],
  ['comment-form', /^your e-?mail address will not be published\b/i],
  ['comment-form', /^(?:required fields are marked|save my name, e-?mail)\b/i],
  ['comment-form', /^(?:comment|name|e-?mail|website) ?\*$/i],
  ['share-bar', /^share(?: (?:this(?: (?:article|story|post|page|via|on))?|article|story|post))?(?:\s*[:|].{0,80})?$/i],
  [
    'share-bar',
    new RegExp(`^share (?:this )?(?:(?:article|story|post) )?(?:on|via|with) ${network}\\b[^.!?]{0,60}$`, 'i'),
  ],
  ['share-bar', new RegExp(`^(?:share[:\\s]+)?${network}(?:[\\s|,·•/]+${network})+$`, 'i')],
  [
    'related',
    /^(?:read (?:more|also|next)|also read|see also|related(?: (?:articles|stories|posts|news))?|recommended|don[’']t miss|you (?:may|might) also like|trending now)(?:\s*[:|–—-].*)?$/i,
  ],
  ['related', /^more (?:from|on) .{1,40}:$/i],
  [
    'notice',
    /^(?:advertisement|sponsored(?: content)?|(?:story )?continue[sd]? (?:reading )?below(?: advertisement)?)\.?$/i,
  ],
  ['notice', /^(?:©|\(c\) |copyright(?: ©|:? \(c\)|,? (?:19|20)\d\d\b)|all rights reserved\b)/i],
  ['notice', /^(?:sign up|subscribe|get)\b.{0,150}\b(?:newsletters?|inbox|bulletin|e-?mail alerts|channel)\b.{0,80}$/i],
  ['notice', /^(?:subscribe|sign up)(?: now| today| here)?[.!]?$/i],
  ['notice', new RegExp(`^follow us (?:on|at) (?:${network}|@)`, 'i')],
]

/** The head of a form for comments, after which a page has nothing more of the article. */
const commentHead =
  /^(?:(?:leave|add|post|write) a (?:comment|reply)(?: (?:below|here|to .{1,60}))?(?: ?cancel reply)?[:.!]?|(?:\d+|no) comments?(?: yet)?|comments?(?: \(\d+\))?:?)$/i

/**
 * Marks what a site puts round an article: photo credits, share bars, comment forms, notices. It only ever
 * gives a role to short blocks that are body so far; nothing is taken away.
 */
export function markBoilerplate({ text, blocks }: Drawing): Block[] {
  const index = textIndex(text)
  const words = (block: Block) => index.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  const marked = blocks.map((block) => {
    if (block.role !== 'body' || block.end - block.start > longest) return block
    const line = words(block)
    const role = patterns.find(([, pattern]) => pattern.test(line))?.[0]
    return role ? withRole(block, role) : block
  })
  return withoutDoubledTitle(withTail(marked, words, index.length), words)
}

/** How much of a page's end, in code points and as a share, may be its form for comments. */
const longestTail = 2_000
const largestTail = 0.4

/**
 * A comment form goes on to the end of the page. It is known by its head, and only where little follows:
 * “Comments” in the middle of an article is a heading. Whole paragraphs after it keep their role.
 */
function withTail(blocks: readonly Block[], words: (block: Block) => string, length: number): Block[] {
  const from = length - Math.min(longestTail, length * largestTail)
  const isHead = (block: Block) =>
    block.role === 'comment-form' ||
    (block.role === 'body' && block.end - block.start <= 100 && commentHead.test(words(block)))
  const head = blocks.findIndex((block) => block.start >= from && isHead(block))
  return blocks.map((block, i) =>
    i >= head && head >= 0 && block.role === 'body' && block.end - block.start <= longest
      ? withRole(block, 'comment-form')
      : block,
  )
}

/** Pages print their headline twice: the second is not part of the article. A sentence said twice is. */
function withoutDoubledTitle(blocks: readonly Block[], words: (block: Block) => string): Block[] {
  const lead = blocks.findIndex((block) => block.end - block.start > longest)
  const seen = new Set<string>()
  return blocks.map((block, i) => {
    if (block.role !== 'body' || (lead >= 0 && i > lead)) return block
    const key = words(block).toLowerCase()
    if (key.length > 20 && !/[.,;:]$/.test(key) && seen.has(key)) return withRole(block, 'notice')
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
