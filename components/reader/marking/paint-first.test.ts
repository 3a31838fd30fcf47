// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paintFirst } from './paint-first'

const text = document.createElement('div')
const field = document.createElement('input')
const press = (key: string, target: Element = text) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

beforeEach(() => {
  document.body.replaceChildren(text, field)
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('paintFirst', () => {
  it('does the work after the next picture, once', () => {
    const work = vi.fn()
    paintFirst(work)
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    press('m')
    expect(work).toHaveBeenCalledOnce()
  })

  it('does it before a key that is pressed sooner, which goes to what has the focus by then', () => {
    const [atText, atField] = [vi.fn(), vi.fn((event: KeyboardEvent) => event.preventDefault())]
    text.addEventListener('keydown', atText)
    field.addEventListener('keydown', atField)
    paintFirst(() => field.focus())
    const isLeftAlone = press('Enter')
    vi.advanceTimersByTime(100)
    expect(atText).not.toHaveBeenCalled()
    expect(atField).toHaveBeenCalledOnce()
    expect(atField.mock.calls[0]?.[0].key).toBe('Enter')
    expect(isLeftAlone).toBe(false)
    text.removeEventListener('keydown', atText)
    field.removeEventListener('keydown', atField)
  })
})
