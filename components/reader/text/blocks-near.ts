import type { EditorView } from '@tiptap/pm/view'

/** How far around the window a block counts as in sight, so that one that comes slowly is there in time. */
const sight = '20% 0px'
/** How far around it a block is near: worth being made ready while there is nothing else to do. */
const surroundings = '100% 0px'

type Watch = {
  /** Where the blocks stand in the document. */
  readonly positions: readonly number[]
  readonly onSight: (blocks: ReadonlySet<number>) => void
  readonly onNear: (blocks: ReadonlySet<number>) => void
}

/**
 * Tells which blocks are in sight and which are near, by their numbers, when others come or go. All of them count as
 * in sight before the page is printed, and where a browser can't say.
 */
export function watchBlocks(view: EditorView, { positions, onSight, onNear }: Watch): () => void {
  const all = new Set(positions.keys())
  if (typeof IntersectionObserver === 'undefined') {
    queueMicrotask(() => onSight(all))
    return () => undefined
  }
  const numbers = new Map<Element, number>()
  positions.forEach((position, number) => {
    const element = view.nodeDOM(position)
    if (element instanceof Element) numbers.set(element, number)
  })
  const stops = [watchWithin(numbers, sight, onSight), watchWithin(numbers, surroundings, onNear)]
  const print = () => onSight(all)
  addEventListener('beforeprint', print)
  return () => {
    for (const stop of stops) stop()
    removeEventListener('beforeprint', print)
  }
}

function watchWithin(
  numbers: ReadonlyMap<Element, number>,
  rootMargin: string,
  onChange: (blocks: ReadonlySet<number>) => void,
): () => void {
  const inside = new Set<number>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const number = numbers.get(target) ?? -1
        if (isIntersecting) inside.add(number)
        else inside.delete(number)
      }
      onChange(new Set(inside))
    },
    { rootMargin },
  )
  for (const element of numbers.keys()) observer.observe(element)
  return () => observer.disconnect()
}

/** Does a small piece of work in the next idle moment; asked for twice, it is done once. */
export function whenIdle(work: () => void): { readonly ask: () => void; readonly stop: () => void } {
  const [request, cancel] =
    typeof requestIdleCallback === 'undefined'
      ? [(done: () => void) => Number(setTimeout(done, 50)), (handle: number) => clearTimeout(handle)]
      : [requestIdleCallback, cancelIdleCallback]
  let waiting: number | undefined
  return {
    ask: () => {
      waiting ??= request(() => {
        waiting = undefined
        work()
      })
    },
    stop: () => {
      if (waiting !== undefined) cancel(waiting)
    },
  }
}
