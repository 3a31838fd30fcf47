// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import { ToastProvider } from '@/components/ui/toast'
import type { StoryView } from '@/lib/schemas/story'
import { EditStory } from './edit-story'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }))

const story: StoryView = {
  id: '01900000-0000-7000-8000-000000000001',
  title: 'The closed quay',
  summary: null,
  revision: 3,
  articleCount: 0,
  outletCount: 0,
  annotationCount: 0,
  createdAt: '2026-11-03T10:00:00.000Z',
  updatedAt: '2026-11-03T10:00:00.000Z',
}
const newer = { ...story, title: 'The quay that closed', revision: 4 }

beforeAll(addBrowserParts)
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Opens the form before a server that knows the newer story, and gives back the revisions it was asked with. */
async function edit(title: string) {
  const revisions: number[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    const { revision } = JSON.parse(String(body)) as { revision: number }
    revisions.push(revision)
    if (revision === newer.revision) return Response.json({ ...newer, title, revision: 5 })
    return Response.json(
      { code: 'revision_conflict', detail: 'Somebody was quicker.', current: newer },
      { status: 409 },
    )
  })
  render(
    <ToastProvider>
      <EditStory story={story} />
    </ToastProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }))
  const field = await screen.findByLabelText('Title')
  await userEvent.clear(field)
  await userEvent.type(field, title)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Somebody saved this story while you were typing.')
  return revisions
}

describe('EditStory', () => {
  it('shows what a colleague saved meanwhile, and keeps what was typed', async () => {
    await edit('Mine')
    expect(screen.getByText(/It now says “The quay that closed”/)).toBeDefined()
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Mine')
    expect(await faultsOf(screen.getByRole('dialog'))).toEqual([])
  })

  it('saves over the newer words only when asked to, naming their revision', async () => {
    const revisions = await edit('Mine')
    await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }))
    await screen.findByText('The story was saved.')
    expect(revisions).toEqual([3, 4])
  })

  it('takes the newer words when they are the better ones', async () => {
    const revisions = await edit('Mine')
    await userEvent.click(screen.getByRole('button', { name: 'Take theirs' }))
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'The quay that closed')
    expect(revisions).toEqual([3])
  })
})
