/** Resolves behind the layout and paint of the frame that the browser makes next. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(undefined)
    })
  })

/** Milliseconds from `from` (now, when absent) until what `work` starts has been drawn and painted. */
export async function timeToPaint(work: () => void, isDrawn: () => boolean, from = performance.now()): Promise<number> {
  work()
  do {
    if (performance.now() - from > 60_000) throw new Error('Nothing was drawn within a minute.')
    await painted()
  } while (!isDrawn())
  return performance.now() - from
}

/** The browser's stamp on the pointer's next move. */
export const nextMove = (): Promise<number> =>
  new Promise((resolve) => {
    addEventListener('pointermove', (event) => resolve(event.timeStamp), { once: true, capture: true })
  })

/** Brings a place to the middle of the window; blocks that were out of sight may take another height when drawn. */
export async function bringIntoView(box: () => { readonly top: number }): Promise<void> {
  for (let tries = 0; tries < 4 && Math.abs(box().top - innerHeight / 2) > innerHeight / 3; tries++) {
    scrollBy({ top: box().top - innerHeight / 2, behavior: 'instant' })
    await painted()
  }
}
