import { type Extensions, Mark, Node } from '@tiptap/core'
import { elementOf } from './article-markup'

type Attributes = Record<string, unknown>

const attributes = (...names: string[]) => ({
  addAttributes: () => Object.fromEntries(names.map((name) => [name, { default: null, rendered: false }])),
})

/** A block of text; its element is drawn from its attributes alone. */
const textNode = (name: string, group: string | undefined, ...names: string[]) =>
  Node.create({
    name,
    ...(group && { group }),
    content: 'text*',
    ...(name === 'preformatted' && { code: true }),
    ...attributes('role', 'label', ...names),
    renderHTML: ({ node }) => drawn(name, node.attrs),
  })

const wrapper = (name: string, content: string) =>
  Node.create({
    name,
    group: 'block',
    content,
    ...attributes('ordered'),
    renderHTML: ({ node }) => drawn(name, node.attrs),
  })

const inlineMark = (name: string, ...names: string[]) =>
  Mark.create({
    name,
    // Two links or stresses may meet; neither pushes the other out.
    excludes: '',
    inclusive: false,
    ...attributes(...names),
    renderHTML: ({ mark }) => drawn(name, mark.attrs),
  })

function drawn(name: string, attrs: Attributes): [string, Record<string, string>, 0] {
  const { tag, attributes: found } = elementOf(name, attrs)
  return [tag, found, 0]
}

/** What an article can hold: the kinds of blocks of the dictionary, and nothing that could change by itself. */
export const articleSchema: Extensions = [
  Node.create({ name: 'doc', topNode: true, content: 'block+' }),
  Node.create({ name: 'text', group: 'inline' }),
  textNode('paragraph', 'block'),
  textNode('heading', 'block', 'level'),
  textNode('preformatted', 'block'),
  textNode('tableRow', 'block'),
  wrapper('list', 'listItem+'),
  textNode('listItem', undefined, 'level', 'value'),
  wrapper('quotations', 'quotation+'),
  textNode('quotation', undefined),
  inlineMark('link', 'href'),
  inlineMark('strong'),
  inlineMark('emphasis'),
]
