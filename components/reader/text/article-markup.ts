type Attributes = Readonly<Record<string, unknown>>

/** An attribute as text; what is neither text nor number is absent. */
const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? value.toString() : ''

/** The element for a node or a mark of the article: one answer for the server's drawing and for the editor's. */
export function elementOf(type: string, attrs: Attributes = {}): { tag: string; attributes: Record<string, string> } {
  const common: Record<string, string> = { dir: 'auto' }
  if (attrs['role']) common['data-role'] = word(attrs['role'])
  if (attrs['label']) common['data-label'] = word(attrs['label'])
  switch (type) {
    case 'heading':
      return { tag: `h${word(attrs['level'])}`, attributes: common }
    case 'list':
      return { tag: attrs['ordered'] ? 'ol' : 'ul', attributes: {} }
    case 'listItem':
      return { tag: 'li', attributes: { ...common, 'data-level': word(attrs['level'] ?? 1), ...numbered(attrs) } }
    case 'quotations':
      return { tag: 'blockquote', attributes: {} }
    case 'preformatted':
      return { tag: 'pre', attributes: common }
    case 'tableRow':
      return { tag: 'p', attributes: { ...common, 'data-row': '' } }
    case 'strong':
      return { tag: 'strong', attributes: {} }
    case 'emphasis':
      return { tag: 'em', attributes: {} }
    case 'link':
      return { tag: 'span', attributes: linkAttributes(attrs) }
    default:
      return { tag: 'p', attributes: common }
  }
}

const numbered = ({ value }: Attributes): Record<string, string> => (value ? { value: word(value) } : {})

/**
 * A link in a source is shown, not followed: a press on it belongs to marking. The addresses stand in a list
 * below the text, where a keyboard reaches them too.
 */
const linkAttributes = ({ href }: Attributes): Record<string, string> => ({
  'data-link': '',
  title: word(href),
})
