import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { BlockKind, BlockRole, InlineMark } from '@/lib/schemas/block'
import { attribute } from './html-meta'

/** Emphasis or a link that holds for some part of the page; each is one object, wherever its text comes to stand. */
export type PageMark = Pick<InlineMark, 'kind' | 'href'>

/** What holds for everything inside an element. */
export type Scope = {
  readonly kind: BlockKind
  readonly role: BlockRole
  /** The container that gave the role, so that a wrong guess about a whole article can be taken back. */
  readonly container: Tree.Element | undefined
  readonly level: number | undefined
  readonly ordered: boolean
  readonly marks: readonly PageMark[]
  readonly pre: boolean
  /** Inside a row of a table of data: what stands in its cells is one line. */
  readonly inRow: boolean
  readonly listDepth: number
  readonly quoteDepth: number
}

/** What holds for the page. */
export const pageScope: Scope = {
  ...{ kind: 'paragraph', role: 'body', container: undefined, level: undefined, ordered: false, marks: [] },
  ...{ pre: false, inRow: false, listDepth: 0, quoteDepth: 0 },
}

const setOf = (names: string) => new Set(names.split(' '))

/** Elements that are left out with all that they hold: what runs, what embeds, and what one types into. */
export const dropped = setOf(
  'script style template noscript iframe frame frameset object embed applet svg math canvas audio video map button ' +
    'input label select textarea option datalist dialog head title meta link base',
)

const blocky = setOf(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html legend li main nav ol p pre section summary table caption tbody td tfoot th thead tr ul',
)

/** Whether an element stands apart from what is before and after it. */
export const isBlock = (element: Tree.Element): boolean => blocky.has(element.tagName)

const containerRoles: readonly (readonly [BlockRole, RegExp])[] = [
  ['share-bar', /\b(?:share|sharing|social)(?:[-_]?(?:bar|buttons?|links|tools|icons|list))?\b/],
  ['comment-form', /\b(?:comments?|respond|disqus)(?:[-_]?(?:form|area|list|section))?\b/],
  ['related', /\b(?:related|recommended|read[-_]?more|more[-_]?stories|trending|outbrain|taboola)(?:[-_]\w+)*\b/],
  [
    'notice',
    /\b(?:newsletter|subscribe|promo|advert(?:isement)?|ad[-_](?:slot|unit|container)|cookie|copyright|disclaimer)(?:[-_]\w+)*\b/,
  ],
  ['credit', /\b(?:(?:photo|image|picture)[-_]?(?:credit|caption)|wp-caption-text)\b/],
]

const elementRoles: Readonly<Record<string, BlockRole>> = {
  nav: 'related',
  aside: 'related',
  footer: 'notice',
  figcaption: 'credit',
}

function roleOf(element: Tree.Element): BlockRole | undefined {
  const name = element.tagName
  if (name in elementRoles) return elementRoles[name]
  if (['html', 'body', 'main', 'article'].includes(name)) return undefined
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.toLowerCase().slice(0, 1_000)
  return containerRoles.find(([, pattern]) => pattern.test(names))?.[0] ?? (name === 'form' ? 'notice' : undefined)
}

/** What holds inside an element that stands in `scope`, with the mark that it puts on its words. */
export function scopeOf(element: Tree.Element, scope: Scope, mark: PageMark | undefined): Scope {
  const role = scope.role === 'body' ? roleOf(element) : undefined
  const marks = mark ? [...scope.marks.filter(({ kind }) => kind !== mark.kind), mark] : scope.marks
  const inner: Scope = role || mark ? { ...scope, marks, ...(role && { role, container: element }) } : scope
  return scope.inRow ? inner : { ...inner, ...structureOf(element, scope) }
}

function structureOf(element: Tree.Element, { listDepth, quoteDepth }: Scope): Partial<Scope> {
  const name = element.tagName
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) }
  if (name === 'ul' || name === 'ol') return { listDepth: listDepth + 1, ordered: name === 'ol' }
  if (name === 'li') return { kind: 'list-item', level: depth(listDepth) }
  if (name === 'blockquote') return { kind: 'quotation', level: depth(quoteDepth + 1), quoteDepth: quoteDepth + 1 }
  if (name === 'pre') return { kind: 'preformatted', level: undefined, pre: true }
  if (name === 'tr' && isRowOfData(element)) return { kind: 'table-row', level: undefined, inRow: true }
  return {}
}

const depth = (level: number) => Math.max(1, Math.min(level, 6))

const neverInData = setOf('h1 h2 h3 h4 h5 h6 ul ol table blockquote pre article section')

/** Old pages lay out whole articles with tables: their rows hold headings, lists and many paragraphs. */
function isRowOfData(row: Tree.Element): boolean {
  const stack: Tree.Node[] = [...row.childNodes.slice(0, 200)]
  let [seen, paragraphs, cells] = [0, 0, 0]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('tagName' in node)) continue
    if (++seen > 200 || neverInData.has(node.tagName)) return false
    if (node.tagName === 'p') paragraphs++
    if (node.tagName === 'td' || node.tagName === 'th') cells++
    stack.push(...node.childNodes.slice(0, 200))
  }
  return paragraphs <= cells
}

/** Whether the page hides an element from its readers. The page as a whole never is. */
export const isHidden = (element: Tree.Element): boolean =>
  element.tagName !== 'body' &&
  element.tagName !== 'html' &&
  (attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style')?.slice(0, 2_000) ?? ''))
