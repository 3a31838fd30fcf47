import { textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { PageMark, Scope } from './html-scope'

/** A block while its words are gathered. Lengths and offsets count UTF-16. */
export type Draft = Pick<Scope, 'kind' | 'role' | 'container' | 'level' | 'ordered'> & {
  readonly parts: string[]
  readonly marks: { readonly of: PageMark; readonly start: number; end: number }[]
  length: number
}

export const newDraft = ({ kind, role, container, level, ordered }: Scope): Draft => ({
  kind,
  role,
  container,
  level,
  ordered,
  parts: [],
  marks: [],
  length: 0,
})

/** Adds words as a browser would show them: white space collapses, and leaves the start of a line. */
export function addText(draft: Draft, raw: string, scope: Scope): void {
  const value = withoutControls(raw)
  const collapsed = scope.pre ? value : value.replace(/[ \t\n]+/g, ' ')
  const added = !scope.pre && endsInSpace(draft) ? collapsed.replace(/^ /, '') : collapsed
  if (!added) return
  // What stands beside words of the article belongs to them, whatever its own class says.
  if (draft.role !== scope.role && /\S/.test(added)) Object.assign(draft, { role: 'body', container: undefined })
  const start = push(draft, added)
  for (const mark of scope.marks) {
    // Three kinds, so what goes on here is among the last three.
    const known = draft.marks.slice(-3).find(({ of, end }) => of === mark && end === start)
    if (known) known.end = draft.length
    else draft.marks.push({ of: mark, start, end: draft.length })
  }
}

/** Ends a line or a table cell: the space before goes, as in a browser. */
export function addBreak(draft: Draft, mark: '\n' | '\t'): void {
  const last = draft.parts.at(-1)
  if (last?.endsWith(' ')) {
    draft.parts[draft.parts.length - 1] = last.slice(0, -1)
    draft.length--
  }
  push(draft, mark)
}

export const endsInBreak = (draft: Draft) => /\n ?$/.test(draft.parts.at(-1) ?? '')

const endsInSpace = (draft: Draft) => draft.length === 0 || /[ \n\t]$/.test(draft.parts.at(-1)?.slice(-1) ?? '')

function push(draft: Draft, added: string): number {
  const start = draft.length
  draft.parts.push(added)
  draft.length += added.length
  return start
}

// Entities can name what no text file may hold: line ends become spaces, the rest shows as broken.
const withoutControls = (raw: string) =>
  /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/.test(raw)
    ? raw.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '\ufffd')
    : raw

/** The words of a draft; empty where nothing in it can be seen. */
export function wordsOf(draft: Draft): string {
  const text = draft.parts.join('')
  return /[^\s\p{Cf}]/u.test(text) ? text : ''
}

/** Joins drafts into one text, and draws them over it in code points. */
export function assemble(drafts: readonly Draft[]): { text: string; blocks: Block[] } {
  let text = ''
  const placed = drafts.map((draft, i) => {
    const raw = draft.parts.join('')
    const words = raw.trim()
    if (i > 0) text += isTight(draft, drafts[i - 1]) ? '\n' : '\n\n'
    const start = text.length
    text += words
    return { draft, start, end: text.length, lead: raw.length - raw.trimStart().length }
  })
  const index = textIndex(text)
  const blocks = placed.map(({ draft, start, end, lead }): Block => {
    const place = (offset: number) => index.toCodePoint(Math.min(Math.max(start + offset - lead, start), end))
    const marks = draft.marks
      .map(({ of, ...mark }) => ({ ...of, start: place(mark.start), end: place(mark.end) }))
      .filter((mark) => mark.start < mark.end)
    const { kind, role, level, ordered } = draft
    return {
      ...{ kind, role, start: index.toCodePoint(start), end: index.toCodePoint(end) },
      ...(level === undefined ? {} : { level }),
      ...(kind === 'list-item' ? { ordered } : {}),
      ...(marks.length > 0 ? { marks } : {}),
    }
  })
  return { text, blocks }
}

const isTight = (draft: Draft, previous: Draft | undefined) =>
  previous?.kind === draft.kind && (draft.kind === 'list-item' || draft.kind === 'table-row')
