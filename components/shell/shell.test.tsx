// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { useKeys } from '@/components/keys/use-keys'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import { ToastProvider } from '@/components/ui/toast'
import { Shell } from './shell'

const push = vi.hoisted(() => vi.fn())
vi.mock('next/navigation', () => ({ usePathname: () => '/review', useRouter: () => ({ push }) }))

const story = { id: 's1', title: 'The closed quay', outlet: null }
const answer = (items: object[]) => Response.json({ items, nextCursor: null })

beforeAll(addBrowserParts)
beforeEach(() => {
  push.mockClear()
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string) => answer(url.includes('/stories') ? [story] : [])),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const ines = { id: 'p1', name: 'Ines Calloway', role: 'editor', desk: 'Demo desk' } as const
const draw = (children = <p>Words</p>, role: 'editor' | 'admin' = 'editor') =>
  render(
    <ToastProvider>
      <Shell person={{ ...ines, role }} waiting={6} canImport renderSignIn={() => null}>
        {children}
      </Shell>
    </ToastProvider>,
  )
const rail = () => within(screen.getAllByRole('navigation')[0] as HTMLElement)

describe('Shell', () => {
  it('has no fault that axe can find', async () => {
    draw()
    // Two bars are drawn, one for each width of screen; a browser shows one.
    screen.getAllByRole('navigation')[1]?.remove()
    expect(await faultsOf()).toEqual([])
  })

  it('names the screen that is open, and counts what waits', () => {
    draw()
    const review = rail().getByRole('link', { current: 'page' })
    expect(review.textContent).toBe('Review6 waiting')
  })

  it('shows the people of the desk to admins alone', () => {
    draw()
    expect(rail().queryByRole('link', { name: 'People' })).toBeNull()
    cleanup()
    draw(<p />, 'admin')
    expect(rail().getByRole('link', { name: 'People' })).toBeDefined()
  })

  it('goes to a screen by “G” and its letter, and keeps that letter from the screen', async () => {
    const approve = vi.fn(() => true)
    const Queue = () => {
      useKeys({ approve })
      return null
    }
    draw(<Queue />)
    await userEvent.keyboard('ga')
    expect(push).toHaveBeenCalledExactlyOnceWith('/articles')
    expect(approve).not.toHaveBeenCalled()
    await userEvent.keyboard('a')
    expect(approve).toHaveBeenCalledOnce()
  })

  it('leaves letters to fields and to dialogs', async () => {
    draw(<input aria-label="Note" />)
    await userEvent.type(screen.getByLabelText('Note'), 'ga?')
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'ga?')
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(document.body)
    await userEvent.keyboard('?')
    await screen.findByRole('dialog')
    await userEvent.keyboard('ga')
    expect(push).not.toHaveBeenCalled()
  })

  it('shows every key on “?”', async () => {
    draw()
    await userEvent.keyboard('?')
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    expect(within(sheet).getByText('Go to articles')).toBeDefined()
    expect(await faultsOf(sheet)).toEqual([])
  })

  it('finds a story by typing, and goes there', async () => {
    draw()
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.type(await screen.findByRole('combobox'), 'quay')
    await screen.findByRole('option', { name: 'The closed quay' })
    await userEvent.keyboard('{Enter}')
    expect(push).toHaveBeenCalledExactlyOnceWith('/stories/s1')
  })

  it('says that the search failed, and still offers the screens', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(null, { status: 403 })),
    )
    draw()
    await userEvent.keyboard('{Control>}k{/Control}')
    expect((await screen.findByRole('alert')).textContent).toContain('could not be searched')
    expect(screen.getByRole('option', { name: 'Stories' })).toBeDefined()
  })
})
