// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Dialog } from '@/components/ui/dialog'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import { KeyMap } from './key-map'
import { asDelivered } from './key-settings'
import { changeKeys, followKeysOf, keyState } from './key-store'
import { useKeys } from './use-keys'

const close = vi.fn()
const grow = vi.fn(() => true)

function Page() {
  useKeys({ grow, 'mark-quote': () => true, find: () => true })
  return (
    <Dialog open onOpenChange={close} title="Keys">
      <KeyMap />
    </Dialog>
  )
}

beforeAll(addBrowserParts)
beforeEach(() => {
  close.mockClear()
  render(<Page />)
})
afterEach(() => {
  cleanup()
  localStorage.clear()
  changeKeys(asDelivered)
})

const row = (name: RegExp) => screen.getByRole('button', { name })
const keysOf = (name: RegExp) => row(name).getAttribute('aria-label')
const press = (keys: string) => userEvent.keyboard(keys)

describe('the map of keys', () => {
  it('keeps nobody out, open or waiting for keys', async () => {
    expect(await faultsOf(screen.getByRole('dialog'))).toEqual([])
    await userEvent.click(row(/^Mark the selection as a quote/))
    expect(await faultsOf(screen.getByRole('dialog'))).toEqual([])
  })

  it('shows what works on this screen first, and of it only that', () => {
    const here = within(screen.getByRole('heading', { name: 'On this screen' }).parentElement as HTMLElement)
    expect(here.getAllByRole('listitem')).toHaveLength(3)
    const elsewhere = within(screen.getByRole('heading', { name: 'On other screens' }).parentElement as HTMLElement)
    expect(elsewhere.getByText('Approve')).toBeDefined()
    expect(screen.queryByText('Join the parts of a split quote')).toBeNull()
  })

  it('finds a command by what it does and by its key', async () => {
    const search = screen.getByRole('searchbox')
    await userEvent.type(search, 'quote')
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
    await userEvent.clear(search)
    await userEvent.type(search, 'ctrl k')
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
    await userEvent.clear(search)
    await userEvent.type(search, 'zebra')
    expect(screen.getByRole('status').textContent).toBe('No key does that.')
  })

  it('takes free keys at once, keeps them, and gives the focus back', async () => {
    const stop = followKeysOf('ines')
    await userEvent.click(row(/^Grow the selection/))
    await press('{Control>}b{/Control}')
    expect(keysOf(/^Grow/)).toContain('Ctrl B')
    expect(document.activeElement).toBe(row(/^Grow the selection/))
    expect(grow).not.toHaveBeenCalled()
    expect(JSON.parse(localStorage.getItem('verbatim.keys.ines') ?? '')).toMatchObject({ keys: { grow: ['Mod+B'] } })
    stop()
  })

  it('names who has the keys, and swaps them when asked', async () => {
    await userEvent.click(row(/^Grow the selection/))
    await press('q')
    expect(screen.getByText('Q now does this: Mark the selection as a quote. That would move to W.')).toBeDefined()
    expect(keysOf(/^Grow/)).toContain(': W.')
    await userEvent.click(row(/^Swap$/))
    expect(keysOf(/^Grow/)).toContain(': Q.')
    expect(keysOf(/^Mark/)).toContain(': W.')
    await userEvent.click(row(/^Mark the selection/))
    await userEvent.click(row(/^Back to Q$/))
    expect(keyState().settings).toEqual(asDelivered)
  })

  it('refuses keys that the page or the browser needs, and says so', async () => {
    await userEvent.click(row(/^Grow the selection/))
    await press('{Enter}')
    expect(screen.getByText(/^Enter works the buttons/)).toBeDefined()
    await press('{Control>}w{/Control}')
    expect(screen.getByText(/needs Ctrl W/)).toBeDefined()
    expect(keyState().settings).toEqual(asDelivered)
  })

  it('lets go with Escape, which closes the sheet only when nothing waits', async () => {
    await userEvent.click(row(/^Grow the selection/))
    await press('{Escape}')
    expect(screen.queryByText(/^Press the new keys/)).toBeNull()
    expect(close).not.toHaveBeenCalled()
    await press('{Escape}')
    expect(close).toHaveBeenCalled()
  })

  it('leaves a command without keys, turns letters off, and sets all back', async () => {
    await userEvent.click(row(/^Find a screen/))
    await userEvent.click(row(/^No key$/))
    expect(keysOf(/^Find a screen/)).toContain(': no key.')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Single-letter keys' }))
    expect(keyState().bound.has('Q')).toBe(false)
    expect(keysOf(/^Mark the selection/)).toContain(': Q (off).')
    await userEvent.click(row(/^Set all keys back$/))
    expect(keyState().settings).toEqual(asDelivered)
    expect(keyState().bound.has('Q')).toBe(true)
  })
})
