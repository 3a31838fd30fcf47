import type { EditorView } from '@tiptap/pm/view'

/** How far around the window a block counts as near, so that it is ready before it comes into sight. */
const margin = '150% 0px'

/**
 * Tells which blocks are near the window, by their numbers, whenever others come near; all of them before the page is
 * printed, and where a browser can't say. `positions` are where the blocks stand in the document.
 */
export function watchBlocksNear(
  view: EditorView,
  positions: readonly number[],
  onNear: (near: ReadonlySet<number>) => void,
): () => void {
  const all = new Set(positions.keys())
  if (typeof IntersectionObserver === 'undefined') {
    queueMicrotask(() => onNear(all))
    return () => undefined
  }
  const near = new Set<number>()
  const numbers = new Map<Element, number>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const number = numbers.get(target)
        if (number === undefined) continue
        if (isIntersecting) near.add(number)
        else near.delete(number)
      }
      onNear(new Set(near))
    },
    { rootMargin: margin },
  )
  positions.forEach((position, number) => {
    const element = view.nodeDOM(position)
    if (!(element instanceof Element)) return
    numbers.set(element, number)
    observer.observe(element)
  })
  const print = () => onNear(all)
  addEventListener('beforeprint', print)
  return () => {
    observer.disconnect()
    removeEventListener('beforeprint', print)
  }
}
