import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { words } from '@/lib/words'

/** The links of the source, each once, where a keyboard reaches them: in the text a press means marking. */
export function LinkList({ index, blocks }: { index: TextIndex; blocks: readonly Block[] }) {
  const links = new Map<string, string>()
  for (const { marks = [] } of blocks)
    for (const { kind, href, start, end } of marks)
      if (kind === 'link' && href && /^https?:/.test(href) && !links.has(href)) links.set(href, index.slice(start, end))
  if (links.size === 0) return null
  return (
    <details className="mt-8 border-line border-t pt-3 text-sm">
      <summary className="text-ink-2">{words.reader.text.links(links.size)}</summary>
      <ul className="mt-2 grid gap-1">
        {[...links].map(([href, text]) => (
          <li key={href} className="truncate">
            <a className="link" href={href} target="_blank" rel="noopener noreferrer nofollow">
              {text.trim() || href}
            </a>{' '}
            <span className="text-ink-3 text-xs">{href}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
