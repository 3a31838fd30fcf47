// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CommandKeys } from './command-keys'
import { type Handlers, offeredCommands } from './dispatch-key'
import { asDelivered, withKeys, withSwappedKeys } from './key-settings'
import { changeKeys, followKeysOf } from './key-store'
import { useKeys } from './use-keys'

afterEach(() => {
  cleanup()
  localStorage.clear()
  changeKeys(asDelivered)
})

function Screen(handlers: Handlers) {
  useKeys(handlers)
  return (
    <>
      <button type="button">A button</button>
      <input aria-label="Note" />
      <div role="dialog" aria-label="Question">
        <button type="button">Yes</button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as the editor draws it */}
      <div role="textbox" aria-label="Text" aria-readonly contentEditable suppressContentEditableWarning tabIndex={0}>
        Words
      </div>
      <p data-testid="hint">
        <CommandKeys of="mark-quote" />
      </p>
    </>
  )
}

describe('a command', () => {
  it('is heard on the page and in the text, and never where somebody types or is asked', async () => {
    const mark = vi.fn(() => true)
    render(<Screen mark-quote={mark} />)
    screen.getByText('A button').focus()
    await userEvent.keyboard('q')
    screen.getByLabelText('Text').focus()
    await userEvent.keyboard('q')
    expect(mark).toHaveBeenCalledTimes(2)
    await userEvent.type(screen.getByLabelText('Note'), 'q')
    screen.getByText('Yes').focus()
    await userEvent.keyboard('q')
    expect(mark).toHaveBeenCalledTimes(2)
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'q')
  })

  it('of the text alone is not heard beside it, and saving is heard in a field', async () => {
    const [next, save, undo] = [vi.fn(() => true), vi.fn(() => true), vi.fn(() => true)]
    render(<Screen next-sentence={next} save={save} undo={undo} />)
    screen.getByText('A button').focus()
    await userEvent.keyboard('l')
    screen.getByLabelText('Note').focus()
    await userEvent.keyboard('{Control>}{Enter}z{/Control}')
    expect([next, save, undo].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0])
  })

  it('is not heard while a word is being composed, or when something else took the key', () => {
    const mark = vi.fn(() => true)
    render(<Screen mark-quote={mark} />)
    fireEvent.keyDown(document.body, { key: 'q', isComposing: true })
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true })
    fireEvent.keyDown(document.body, { key: 'q' })
    expect(mark).not.toHaveBeenCalled()
    fireEvent.keyDown(document.body, { key: 'q' })
    expect(mark).toHaveBeenCalledOnce()
  })

  it('that did nothing leaves its key to the browser, and the youngest that did something keeps it', () => {
    const older = vi.fn(() => true)
    render(<Screen mark-quote={older} />)
    const { unmount } = render(<Screen mark-quote={() => false} />)
    expect(fireEvent.keyDown(document.body, { key: 'q' })).toBe(false)
    expect(older).toHaveBeenCalledOnce()
    unmount()
    cleanup()
    render(<Screen mark-quote={() => false} />)
    expect(fireEvent.keyDown(document.body, { key: 'q' })).toBe(true)
  })

  it('that changes something is asked once, however long its key is held', () => {
    const [accept, next] = [vi.fn(() => true), vi.fn(() => true)]
    render(<Screen accept-suggestion={accept} next-suggestion={next} />)
    for (const repeat of [false, true, true]) {
      fireEvent.keyDown(document.body, { key: 'y', repeat })
      fireEvent.keyDown(document.body, { key: 'i', repeat })
    }
    expect(accept).toHaveBeenCalledTimes(1)
    expect(next).toHaveBeenCalledTimes(3)
  })

  it('is offered while something answers it', () => {
    const { unmount } = render(<Screen mark-quote={() => true} undo={undefined} />)
    expect([...offeredCommands()]).toEqual(['mark-quote'])
    unmount()
    expect(offeredCommands().size).toBe(0)
  })
})

describe('the keys of a person', () => {
  it('are changed at once, in what they do and in what is shown', async () => {
    const mark = vi.fn(() => true)
    render(<Screen mark-quote={mark} />)
    fireEvent.keyDown(document.body, { key: 'q' })
    changeKeys(withSwappedKeys(asDelivered, 'mark-quote', 'Mod+B'))
    fireEvent.keyDown(document.body, { key: 'q' })
    expect(mark).toHaveBeenCalledTimes(1)
    fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true })
    expect(mark).toHaveBeenCalledTimes(2)
    expect((await screen.findByText('Ctrl')).parentElement?.textContent).toBe('CtrlB')
  })

  it('do nothing as single letters once those are turned off, and are not shown then', async () => {
    const [mark, undo] = [vi.fn(() => true), vi.fn(() => true)]
    render(<Screen mark-quote={mark} undo={undo} />)
    changeKeys({ ...asDelivered, letters: false })
    await userEvent.keyboard('q{Control>}z{/Control}')
    expect(mark).not.toHaveBeenCalled()
    expect(undo).toHaveBeenCalledOnce()
    expect(screen.getByTestId('hint').textContent).toBe('')
  })

  it('are kept for each person, and follow what another tab has chosen', () => {
    const undo = vi.fn(() => true)
    render(<Screen undo={undo} />)
    const stop = followKeysOf('ines')
    changeKeys(withKeys(asDelivered, 'undo', ['Mod+U']))
    stop()
    const stopOther = followKeysOf('jonas')
    fireEvent.keyDown(document.body, { key: 'u', ctrlKey: true })
    expect(undo).not.toHaveBeenCalled()
    stopOther()
    const stopAgain = followKeysOf('ines')
    fireEvent.keyDown(document.body, { key: 'u', ctrlKey: true })
    expect(undo).toHaveBeenCalledOnce()
    localStorage.setItem('verbatim.keys.ines', '{"keys": "what?"}')
    window.dispatchEvent(new StorageEvent('storage', { key: 'verbatim.keys.ines' }))
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(undo).toHaveBeenCalledTimes(2)
    stopAgain()
  })
})
