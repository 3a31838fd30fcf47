/** Measures that any page can be asked for; put into it before its own scripts run. */
import { painted } from './painted'

export type Scrolled = {
  readonly frames: number
  readonly framesPerSecond: number
  readonly p95Ms: number
}

/** Scrolls from the top to the end in `durationMs`, however few frames the page makes of it. */
async function scrollThrough(durationMs: number): Promise<Scrolled> {
  scrollTo({ top: 0, behavior: 'instant' })
  await painted()
  await painted()
  const from = await new Promise(requestAnimationFrame)
  const frames: number[] = []
  for (let last = from; last - from < durationMs; ) {
    const way = document.documentElement.scrollHeight - innerHeight
    scrollTo({ top: (way * (last - from)) / durationMs, behavior: 'instant' })
    const now = await new Promise(requestAnimationFrame)
    frames.push(now - last)
    last = now
  }
  const sum = frames.reduce((total, ms) => total + ms, 0)
  const sorted = frames.toSorted((a, b) => a - b)
  return {
    frames: frames.length,
    framesPerSecond: (1000 * frames.length) / sum,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  }
}

const nextKey = () =>
  new Promise<number>((resolve) => {
    addEventListener('keydown', (event) => resolve(event.timeStamp), { once: true, capture: true })
  })

let waiting: Promise<number> | undefined
/** Begins to wait for a key, which may be pressed once this has returned; `keyMs` tells how long its effect took. */
function listen(what: string, state: () => unknown): void {
  waiting = keyTo(what, state)
}
const keyMs = () => waiting

/** Milliseconds from the next key press to the painted frame by which something has changed. */
async function keyTo(what: string, state: () => unknown): Promise<number> {
  const before = state()
  const pressed = await nextKey()
  do {
    if (performance.now() - pressed > 10_000) throw new Error(`The key changed nothing: ${what}.`)
    await painted()
  } while (state() === before)
  return performance.now() - pressed
}

/** … by which `selector` is there and was not, or the other way round. */
const listenForPaint = (selector: string) => listen(selector, () => document.querySelector(selector) !== null)

const caret = () => {
  const { focusNode, focusOffset } = getSelection() ?? {}
  return focusNode ? [focusNode, focusOffset] : []
}
/** … by which the caret stands elsewhere. */
function listenForCaret(): void {
  const [node, offset] = caret()
  listen('the caret', () => {
    const [nowNode, nowOffset] = caret()
    return nowNode === node && nowOffset === offset
  })
}

/** Puts the caret into a line of the text that is in sight: so many twelfths of the window down. */
async function caretInText(twelfths: number): Promise<void> {
  const text = document.querySelector<HTMLElement>('[role=textbox].article-text')
  const left = (text?.getBoundingClientRect().left ?? 0) + 40
  for (let y = (innerHeight * twelfths) / 12; y < innerHeight; y += 6) {
    const found = document.caretPositionFromPoint(left, y)
    if (!text || found?.offsetNode.nodeType !== Node.TEXT_NODE || !text.contains(found.offsetNode)) continue
    text.focus({ preventScroll: true })
    getSelection()?.collapse(found.offsetNode, found.offset)
    // The editor hears of it in an event of its own.
    await painted()
    await painted()
    return
  }
  throw new Error('There is no text in the window.')
}

/** When the first highlight had been painted, and when the editor held the text; from the start of the navigation. */
async function watchOpening(): Promise<{ drawnMs: number; readyMs: number }> {
  let drawnMs: number | undefined
  for (;;) {
    await painted()
    if (document.querySelector('.article-text .hl')) drawnMs ??= performance.now()
    const isOpen = document.querySelector('[role=textbox].article-text') !== null
    if (isOpen && drawnMs !== undefined) return { drawnMs, readyMs: performance.now() }
    if (performance.now() > 120_000) return { drawnMs: Number.NaN, readyMs: Number.NaN }
  }
}

const probe = {
  painted,
  scrollThrough,
  listenForPaint,
  listenForCaret,
  keyMs,
  caretInText,
  opened: watchOpening(),
}

declare global {
  var probe: Probe
}
type Probe = typeof probe
globalThis.probe = probe
