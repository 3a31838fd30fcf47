import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { ReadSource } from '@/lib/domain/articles/drawing'
import { addBreak, addText, assemble, type Draft, endsInBreak, newDraft, wordsOf } from './html-draft'
import { attribute, readHtmlMeta } from './html-meta'
import { dropped, isBlock, isHidden, type PageMark, pageScope, type Scope, scopeOf } from './html-scope'

/**
 * Reads HTML into plain text and blocks: structure, emphasis and safe links are kept, everything active is
 * dropped. No HTML survives, only text and data, so nothing in it can run. White space collapses as in a
 * browser; blocks are set apart by an empty line, list items and table rows by a line end.
 */
export function readHtml(html: string): ReadSource {
  const document = parse(html)
  const page = new PageReader()
  page.read(document)
  return { ...assemble(takeBackWrongGuesses(page.drafts)), meta: readHtmlMeta(document), remarks: [...page.remarks] }
}

/** Walks a page in reading order with a stack of its own, for pages may nest deeper than the call stack goes. */
class PageReader {
  readonly drafts: Draft[] = []
  readonly remarks = new Set<string>()
  private current: Draft | undefined
  private readonly stack: (() => void)[] = []

  read(document: Tree.Document): void {
    this.enterAll(document.childNodes, pageScope)
    for (let next = this.stack.pop(); next; next = this.stack.pop()) next()
    this.close()
  }

  private enterAll(nodes: readonly Tree.ChildNode[], scope: Scope): void {
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i]
      if (node) this.stack.push(() => this.enter(node, scope))
    }
  }

  private enter(node: Tree.ChildNode, scope: Scope): void {
    if (node.nodeName === '#text') return this.say((node as Tree.TextNode).value, scope)
    if (!('tagName' in node)) return
    if (dropped.has(node.tagName)) return this.noteDropped(node.tagName)
    if (isHidden(node)) return void this.remarks.add('Hidden parts of the page were left out.')
    if (node.tagName === 'br') return this.breakLine(scope)
    const inner = scopeOf(node, scope, markOf(node, this.remarks))
    const [before, after] = node.tagName === 'q' ? ['“', '”'] : ['', '']
    this.edge(node, scope)
    if (before) this.say(before, inner)
    this.stack.push(() => {
      if (after) this.say(after, inner)
      this.edge(node, scope, true)
    })
    this.enterAll(node.childNodes, inner)
  }

  private say(words: string, scope: Scope): void {
    // The line ends between blocks of a page's source are as many as its blocks.
    if (!this.current && !scope.pre && /^[ \t\n\r\f]*$/.test(words)) return
    const draft = this.current ?? newDraft(scope)
    addText(draft, words, scope)
    if (draft.length > 0) this.current = draft
  }

  /** The start or end of an element: a block ends what was being said, in a row of data it only parts words. */
  private edge(element: Tree.Element, scope: Scope, isEnd = false): void {
    if (!isBlock(element)) return
    const isCell = element.tagName === 'td' || element.tagName === 'th'
    if (!scope.inRow) this.close()
    else if (!isCell) this.say(' ', scope)
    else if (!isEnd && this.current) addBreak(this.current, '\t')
  }

  /** One line break is kept; a second one ends the paragraph, as old pages write it. */
  private breakLine(scope: Scope): void {
    if (!this.current) return
    if (endsInBreak(this.current) && !scope.pre && !scope.inRow) this.close()
    else addBreak(this.current, '\n')
  }

  private close(): void {
    if (this.current && wordsOf(this.current)) this.drafts.push(this.current)
    this.current = undefined
  }

  private noteDropped(name: string): void {
    if (['script', 'iframe', 'object', 'embed', 'svg', 'textarea', 'video', 'audio'].includes(name))
      this.remarks.add(`Active or embedded parts were left out (${name}).`)
  }
}

const emphasis: Readonly<Record<string, PageMark['kind']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
}

function markOf(element: Tree.Element, remarks: Set<string>): PageMark | undefined {
  const kind = Object.hasOwn(emphasis, element.tagName) ? emphasis[element.tagName] : undefined
  if (kind) return { kind }
  const href = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
  if (!href) return undefined
  if (href.length <= 2_048 && /^(?:https?|mailto):/i.test(href) && URL.canParse(href)) {
    const safe = new URL(href).href
    return safe.length <= 2_048 ? { kind: 'link', href: safe } : undefined
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(href.slice(0, 2_048).replace(/[\u0000-\u0020]/g, '')))
    remarks.add('Links that are not web or mail addresses were taken off.')
  return undefined
}

/** A container that holds a good part of all words is the article, whatever its class says. */
function takeBackWrongGuesses(drafts: readonly Draft[]): Draft[] {
  const total = drafts.reduce((sum, { length }) => sum + length, 0)
  const sizes = new Map<Tree.Element, number>()
  for (const { container, length } of drafts) if (container) sizes.set(container, (sizes.get(container) ?? 0) + length)
  return drafts.map((draft) =>
    draft.container && (sizes.get(draft.container) ?? 0) > total * 0.4
      ? { ...draft, role: 'body', container: undefined }
      : draft,
  )
}
