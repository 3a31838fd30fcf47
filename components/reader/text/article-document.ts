import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block, BlockRole, InlineMark } from '@/lib/schemas/block'
import { words } from '@/lib/words'

/** A piece of the article as the editor holds it: ProseMirror's JSON, which the server draws as well. */
export type ArticleNode = {
  type: string
  attrs?: Record<string, string | number | boolean | null>
  content?: ArticleNode[]
  text?: string
  marks?: { type: InlineMark['kind']; attrs?: { href: string } }[]
}

const nodeOf: Readonly<Record<Block['kind'], string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  'list-item': 'listItem',
  quotation: 'quotation',
  preformatted: 'preformatted',
  'table-row': 'tableRow',
}
/** Blocks that stand together in one element. */
const wrapperOf: Readonly<Partial<Record<Block['kind'], string>>> = { 'list-item': 'list', quotation: 'quotations' }

const roleLabels: Readonly<Partial<Record<BlockRole, string>>> = words.reader.text.roles

/**
 * The article as a document: one text block for each block of the version, in the same order, so that block
 * `i` of the version is text block `i` of the document. Its text is cut from the version and never changed.
 */
export function articleDocument(index: TextIndex, blocks: readonly Block[]): ArticleNode {
  const content: ArticleNode[] = []
  blocks.forEach((block, i) => {
    const [node, wrapper] = [textBlock(index, block, i, blocks), wrapperOf[block.kind]]
    const last = content.at(-1)
    if (!wrapper) content.push(node)
    else if (last?.type === wrapper && blocks[i - 1]?.ordered === block.ordered)
      content[content.length - 1] = { ...last, content: [...(last.content ?? []), node] }
    else content.push({ type: wrapper, attrs: { ordered: block.ordered ?? false }, content: [node] })
  })
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function textBlock(index: TextIndex, block: Block, i: number, blocks: readonly Block[]): ArticleNode {
  const content = inline(index, block)
  const isFirst = blocks[i - 1]?.role !== block.role
  const attrs = {
    role: block.role === 'body' ? null : block.role,
    label: (isFirst && roleLabels[block.role]) || null,
    ...(block.kind === 'heading' && { level: headingLevel(block) }),
    ...(block.kind === 'list-item' && { level: block.level ?? 1, value: numberBefore(index, block) }),
  }
  return { type: nodeOf[block.kind], attrs, ...(content.length > 0 && { content }) }
}

/** The page's title is its one first heading; the others begin below it. */
const headingLevel = ({ role, level = 2 }: Block) => (role === 'title' ? 1 : Math.max(2, Math.min(6, level)))

/** The number that the source gave an item; it stands before the block, on its line. */
function numberBefore(index: TextIndex, block: Block): number | null {
  if (!block.ordered) return null
  const before = index.slice(Math.max(0, block.start - 16), block.start)
  const found = /^\s*(\d{1,3})[.)]\s+$/.exec(before.slice(before.lastIndexOf('\n') + 1))
  return found ? Number(found[1]) : null
}

/** The block's text, cut where emphasis or a link begins or ends. */
function inline(index: TextIndex, { start, end, marks = [] }: Block): ArticleNode[] {
  const cuts = new Set([start, end])
  for (const mark of marks) for (const at of [mark.start, mark.end]) if (at > start && at < end) cuts.add(at)
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.flatMap((from, i) => {
    const until = edges[i + 1]
    const text = until === undefined ? '' : index.slice(from, until)
    if (text === '') return []
    const here = marks.filter((mark) => mark.start <= from && mark.end >= (until ?? from))
    return [{ type: 'text', text, ...(here.length > 0 && { marks: here.sort(outerFirst).map(inlineMark) }) }]
  })
}

const order: readonly InlineMark['kind'][] = ['link', 'strong', 'emphasis']
const outerFirst = (a: InlineMark, b: InlineMark) => order.indexOf(a.kind) - order.indexOf(b.kind)

const inlineMark = ({ kind, href }: InlineMark) => ({
  type: kind,
  ...(kind === 'link' && { attrs: { href: href ?? '' } }),
})
