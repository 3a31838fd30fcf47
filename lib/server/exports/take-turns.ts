import 'server-only'

/** Lets some do a thing at once, and all others wait in the order in which they came. */
export function takeTurns(atOnce: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let busy = 0
  return async () => {
    if (busy < atOnce) busy++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    let isDone = false
    return () => {
      if (isDone) return
      isDone = true
      // Whoever comes next takes the place over.
      const next = waiting.shift()
      if (next) next()
      else busy--
    }
  }
}
