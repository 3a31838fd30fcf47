// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newDraft } from '@/components/api/annotation-draft'
import type { AnnotationFields } from '@/components/api/annotation-fields'
import { Providers } from '@/components/ui/providers'
import { textIndex } from '@/lib/domain/text/text-index'
import { AnnotationForm } from './annotation-form'

vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: () => undefined, removeListener: () => undefined }))

const index = textIndex('She said: “We sail at dawn, whatever the mayor thinks.” Nobody asked.')
const kinds = [
  { id: '1', key: 'quote', label: 'Quote', colour: 'quote' },
  { id: '2', key: 'claim', label: 'Claim', colour: 'claim' },
]
const draft = newDraft({ articleId: 'a', versionId: 'v' }, 'quote', [{ start: 11, end: 27 }], index)
const refused = { ...draft, problem: { message: 'The article has a newer version.', current: null } }

function show(given = draft, selection?: { start: number; end: number }) {
  const said: AnnotationFields[] = []
  const done = { save: vi.fn(), discard: vi.fn() }
  const { container } = render(
    <Providers nonce={undefined}>
      <AnnotationForm
        {...{ draft: given, index, kinds, selection }}
        onChange={(fields) => said.push(fields)}
        onSave={done.save}
        onDiscard={done.discard}
        onTakeNewer={vi.fn()}
        onKeepMine={vi.fn()}
      />
    </Providers>,
  )
  return { container, said, done, person: userEvent.setup() }
}

afterEach(cleanup)

describe('AnnotationForm', () => {
  it('starts at the speaker, and has nothing that keeps anybody out', async () => {
    const { container } = show()
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Speaker' }))
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('moves the edges of a stretch by keyboard, the start with arrows, the end with Shift', async () => {
    const { said, person } = show()
    screen.getByRole('button', { name: /^Part 1/ }).focus()
    await person.keyboard('{ArrowRight}')
    expect(said.at(-1)?.spans).toEqual([{ start: 12, end: 27 }])
    await person.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    expect(said.at(-1)?.spans).toEqual([{ start: 11, end: 26 }])
  })

  it('takes the selection as a further stretch or as the cue', async () => {
    const { said, person } = show(draft, { start: 4, end: 8 })
    await person.click(screen.getByRole('button', { name: 'Use selection' }))
    expect(said.at(-1)?.cue).toEqual({ start: 4, end: 8 })
    await person.click(screen.getByRole('button', { name: 'Add selection as a part' }))
    expect(said.at(-1)?.spans).toEqual([
      { start: 4, end: 8 },
      { start: 11, end: 27 },
    ])
  })

  it('never says saved when it is not, and offers the way on', async () => {
    const { done, person } = show(refused)
    expect(screen.getByText('The article has a newer version.')).toBeDefined()
    expect(screen.queryByText('As saved.')).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(done.save).toHaveBeenCalledOnce())
  })
})
