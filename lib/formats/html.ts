import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { ReadSource } from '@/lib/domain/articles/drawing'
import { textIndex } from '@/lib/domain/text/text-index'
import type { Block, BlockKind, BlockRole, InlineMark } from '@/lib/schemas/block'
import { attribute, readHtmlMeta } from './html-meta'

/** A block while its words are gathered; offsets count UTF-16 into `text`. */
type Draft = {
  kind: BlockKind
  role: BlockRole
  level: number | undefined
  ordered: boolean | undefined
  text: string
  marks: { kind: InlineMark['kind']; start: number; end: number; href: string | undefined }[]
  /** The container that gave the role, so that a wrong guess about a whole article can be taken back. */
  container: Tree.Element | undefined
}

/** What holds for everything inside an element. */
type Scope = Pick<Draft, 'role' | 'container'> & {
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly ordered: boolean | undefined
  readonly pre: boolean
  readonly listDepth: number
  readonly quoteDepth: number
}

const dropped = new Set(
  'script style template noscript iframe frame frameset object embed applet svg math canvas audio video map form button input select textarea option dialog head title meta link base'.split(
    ' ',
  ),
)
const blocky = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const marksOf: Readonly<Record<string, InlineMark['kind']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  a: 'link',
}
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

/**
 * Reads HTML into plain text and blocks: structure, emphasis and safe links are kept, everything active is
 * dropped. No HTML survives, only text and data, so nothing in it can run. White space collapses as in a
 * browser; blocks are set apart by an empty line, list items and table rows by a line end.
 */
export function readHtml(html: string): ReadSource {
  const document = parse(html)
  const remarks = new Set<string>()
  const drafts = takeBackWrongGuesses(gather(document, remarks))
  return { ...assemble(drafts), meta: readHtmlMeta(document), remarks: [...remarks] }
}

/** Walks the tree with a stack of its own, for pages may nest deeper than the call stack goes. */
function gather(document: Tree.Document, remarks: Set<string>): Draft[] {
  const drafts: Draft[] = []
  let current: Draft | undefined
  const close = () => {
    if (current?.text.trim()) drafts.push(current)
    current = undefined
  }
  const open = (scope: Scope): Draft => {
    const { kind, role, level, ordered, container } = scope
    current ??= { kind, role, level, ordered, container, text: '', marks: [] }
    return current
  }
  const root: Scope = {
    kind: 'paragraph',
    role: 'body',
    level: undefined,
    ordered: undefined,
    pre: false,
    listDepth: 0,
    quoteDepth: 0,
    container: undefined,
  }
  const stack: (() => void)[] = []
  const enter = (node: Tree.ChildNode, scope: Scope) => {
    if (node.nodeName === '#text') return addText(open(scope), (node as Tree.TextNode).value, scope.pre)
    if (!('tagName' in node)) return
    const name = node.tagName
    if (dropped.has(name)) return noteDropped(name, remarks)
    if (isHidden(node)) return void remarks.add('Hidden parts of the page were left out.')
    if (name === 'br') return void (current && (current.text = `${current.text.trimEnd()}\n`))
    if (name === 'td' || name === 'th') {
      if (current?.text) current.text = `${current.text.trimEnd()}\t`
    } else if (blocky.has(name)) close()
    const inner = scopeOf(node, scope)
    const mark = marksOf[name]
      ? { kind: marksOf[name], start: open(inner).text.length, href: hrefOf(node, remarks) }
      : undefined
    stack.push(() => {
      const here = current
      if (mark && here && here.text.length > mark.start && (mark.kind !== 'link' || mark.href))
        here.marks.push({ ...mark, end: here.text.length })
      if (blocky.has(name) && name !== 'td' && name !== 'th') close()
    })
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child) stack.push(() => enter(child, inner))
    }
  }
  for (const child of [...document.childNodes].reverse()) stack.push(() => enter(child, root))
  for (let next = stack.pop(); next; next = stack.pop()) next()
  close()
  return drafts
}

function scopeOf(element: Tree.Element, scope: Scope): Scope {
  const name = element.tagName
  const role = scope.role === 'body' ? roleOf(element) : undefined
  const inner: Scope = role ? { ...scope, role, container: element } : scope
  if (/^h[1-6]$/.test(name)) return { ...inner, kind: 'heading', level: Number(name[1]) }
  if (name === 'ul' || name === 'ol') return { ...inner, listDepth: scope.listDepth + 1, ordered: name === 'ol' }
  if (name === 'li')
    return { ...inner, kind: 'list-item', level: clampLevel(scope.listDepth), ordered: scope.ordered ?? false }
  if (name === 'blockquote')
    return { ...inner, kind: 'quotation', level: clampLevel(scope.quoteDepth + 1), quoteDepth: scope.quoteDepth + 1 }
  if (name === 'pre') return { ...inner, kind: 'preformatted', level: undefined, pre: true }
  if (name === 'tr') return { ...inner, kind: 'table-row', level: undefined }
  return inner
}

const clampLevel = (level: number) => Math.max(1, Math.min(level, 6))

function roleOf(element: Tree.Element): BlockRole | undefined {
  if (element.tagName === 'nav' || element.tagName === 'aside') return 'related'
  if (element.tagName === 'footer') return 'notice'
  if (element.tagName === 'figcaption') return 'credit'
  if (['html', 'body', 'main', 'article'].includes(element.tagName)) return undefined
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.toLowerCase()
  return containerRoles.find(([, pattern]) => pattern.test(names))?.[0]
}

const isHidden = (element: Tree.Element) =>
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')

function noteDropped(name: string, remarks: Set<string>): void {
  if (['script', 'iframe', 'object', 'embed', 'svg', 'form', 'video', 'audio'].includes(name))
    remarks.add(`Active or embedded parts were left out (${name}).`)
}

function hrefOf(element: Tree.Element, remarks: Set<string>): string | undefined {
  const href = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
  if (!href) return undefined
  if (href.length <= 2_048 && /^(?:https?|mailto):/i.test(href) && URL.canParse(href))
    return new URL(href).href.slice(0, 2_048)
  if (/^[a-z][a-z0-9+.-]*:/i.test(href.replace(/[\u0000-\u0020]/g, '')))
    remarks.add('Links that are not web or mail addresses were taken off.')
  return undefined
}

function addText(draft: Draft, value: string, pre: boolean): void {
  if (pre) {
    draft.text += value
    return
  }
  const collapsed = value.replace(/[ \t\n\r\f]+/g, ' ')
  draft.text += /(?:^|[ \n\t])$/.test(draft.text) ? collapsed.replace(/^ /, '') : collapsed
}

/** A container that holds a good part of all words is the article, whatever its class says. */
function takeBackWrongGuesses(drafts: Draft[]): Draft[] {
  const total = drafts.reduce((sum, { text }) => sum + text.length, 0)
  const sizes = new Map<Tree.Element, number>()
  for (const { container, text } of drafts)
    if (container) sizes.set(container, (sizes.get(container) ?? 0) + text.length)
  return drafts.map((draft) =>
    draft.container && (sizes.get(draft.container) ?? 0) > total * 0.4
      ? { ...draft, role: 'body', container: undefined }
      : draft,
  )
}

function assemble(drafts: Draft[]): { text: string; blocks: Block[] } {
  const parts: string[] = []
  const blocks: Block[] = []
  let at = 0
  drafts.forEach((draft, i) => {
    const before = i === 0 ? '' : isTight(draft, drafts[i - 1]) ? '\n' : '\n\n'
    const lead = draft.text.length - draft.text.trimStart().length
    const text = draft.text.trim()
    const index = textIndex(text)
    const start = at + before.length
    const place = (utf16: number) => start + index.toCodePoint(utf16 - lead)
    const marks = draft.marks
      .map(({ kind, href, ...mark }) => ({
        kind,
        start: place(mark.start),
        end: place(mark.end),
        ...(href ? { href } : {}),
      }))
      .filter((mark) => mark.start < mark.end)
    const { kind, role, level, ordered } = draft
    blocks.push({
      ...{ kind, role, start, end: start + index.length },
      ...(level === undefined ? {} : { level }),
      ...(kind === 'list-item' ? { ordered: ordered ?? false } : {}),
      ...(marks.length > 0 ? { marks } : {}),
    })
    parts.push(before, text)
    at = start + index.length
  })
  return { text: parts.join(''), blocks }
}

const isTight = (draft: Draft, previous: Draft | undefined) =>
  previous?.kind === draft.kind && (draft.kind === 'list-item' || draft.kind === 'table-row')
