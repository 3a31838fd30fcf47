// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { ChooseAnnotation } from './choose-annotation'

addBrowserParts()
vi.stubGlobal('DOMRect', function Rectangle() {})
const ada = { id: 'ada', name: 'Ada Moss' }

const annotation = (n: number): AnnotationView => ({
  ...{ id: `n${n}`, articleId: 'a', versionId: 'v', kind: 'claim', status: 'draft', revision: 1, anchor: 'kept' },
  ...{ spans: [{ start: 0, end: 9 }], exact: 'We sail at dawn.', topics: [], deleted: false },
  actors: [{ actorId: `${n}`, name: `Speaker ${n}`, role: 'speaker' }],
  ...{ origin: { method: 'manual' }, createdBy: ada, editedBy: ada },
  ...{ createdAt: '2026-03-01T10:00:00Z', updatedAt: '2026-03-01T10:00:00Z' },
  can: {
    edit: false,
    remove: false,
    restore: false,
    submit: false,
    withdraw: false,
    decide: false,
    undecide: false,
    fourEyes: false,
  },
})

function show(count: number) {
  const [onChoose, onClose] = [vi.fn(), vi.fn()]
  const annotations = Array.from({ length: count }, (_, n) => annotation(n))
  render(<ChooseAnnotation at={{ x: 0, y: 0 }} {...{ annotations, onChoose, onClose }} />)
  return { onChoose, onClose, person: userEvent.setup() }
}
const dialog = () => screen.findByRole('dialog', { name: 'Annotations at this place' })
const focused = () => document.activeElement?.textContent

afterEach(cleanup)

describe('ChooseAnnotation', () => {
  it('walks through a few by arrow keys, and keeps nobody out', async () => {
    const { onChoose, person } = show(3)
    expect(within(await dialog()).queryByRole('searchbox')).toBeNull()
    screen.getByRole('button', { name: /Speaker 0/ }).focus()
    await person.keyboard('{ArrowDown}')
    expect(focused()).toContain('Speaker 1')
    await person.keyboard('{End}{ArrowDown}')
    expect(focused()).toContain('Speaker 2')
    await person.keyboard('{Enter}')
    expect(onChoose).toHaveBeenCalledWith('n2')
    expect(await faultsOf()).toEqual([])
  })

  it('narrows many down by what is typed, wherever the focus is', async () => {
    const { onChoose, person } = show(40)
    await dialog()
    screen.getByRole('button', { name: /Speaker 7/ }).focus()
    await person.keyboard('Speaker 31')
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'Speaker 31')
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
    expect(await faultsOf()).toEqual([])
    await person.keyboard('{Enter}')
    expect(onChoose).toHaveBeenCalledWith('n31')
  })

  it('says that nothing fits, and reaches every one of more than a hundred', async () => {
    const { person } = show(130)
    await dialog()
    const field = screen.getByLabelText('Type to narrow them down')
    await person.type(field, 'nobody')
    expect(screen.getByText('None of them says that.')).toBeDefined()
    await person.clear(field)
    await person.click(screen.getByText('Show 30 more'))
    expect(document.querySelectorAll('li')).toHaveLength(130)
  })
})
