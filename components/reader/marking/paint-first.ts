import { flushSync } from 'react-dom'

/**
 * Does work once what has been drawn so far is in the picture. A key that is pressed before that waits for the work, and
 * goes to what has the focus by then: typing ahead loses nothing.
 */
export function paintFirst(work: () => void): void {
  const finish = () => {
    removeEventListener('keydown', hurry, true)
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    flushSync(work)
  }
  const hurry = (event: KeyboardEvent) => {
    finish()
    const target = document.activeElement
    if (!target || target === event.target) return
    event.stopImmediatePropagation()
    if (!target.dispatchEvent(new KeyboardEvent(event.type, event))) event.preventDefault()
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(finish)
  })
  addEventListener('keydown', hurry, true)
}
