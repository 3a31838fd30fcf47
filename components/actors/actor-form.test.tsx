// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { type ActorFields, ActorForm } from './actor-form'

afterEach(cleanup)

const actor: ActorView = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Marit Hallow',
  kind: 'person',
  wikidataId: null,
  note: null,
  aliases: ['Maret Hallow'],
  titles: [{ title: 'mayor', from: '2022-10-01', until: null }],
  mergedInto: null,
  revision: 1,
  annotationCount: 0,
}
const cancel = () => undefined

const form = (props: Partial<Parameters<typeof ActorForm>[0]> = {}) => {
  const onSave = vi.fn<(fields: ActorFields) => void>()
  const rendered = render(<ActorForm busy={false} saveLabel="Save" onSave={onSave} onCancel={cancel} {...props} />)
  return { ...rendered, onSave }
}

describe('ActorForm', () => {
  it('hands on the whole actor: names by line, titles with their days, empty fields as nothing', async () => {
    const { onSave } = form({ actor })
    const user = userEvent.setup()
    await user.type(screen.getByLabelText('Other names'), '{enter}  M. Hallow  {enter}')
    await user.click(screen.getByRole('button', { name: 'Add a title' }))
    await user.type(screen.getByLabelText('Title 2'), 'councillor')
    await user.type(screen.getByLabelText('Title 2 held until'), '2022-09-30')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(onSave).toHaveBeenCalledWith({
      name: 'Marit Hallow',
      kind: 'person',
      aliases: ['Maret Hallow', 'M. Hallow'],
      titles: [
        { title: 'mayor', from: '2022-10-01', until: null },
        { title: 'councillor', from: null, until: '2022-09-30' },
      ],
      wikidataId: null,
      note: null,
    })
  })

  it('takes a title away, and the others keep what was typed', async () => {
    const { onSave } = form({ actor })
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Add a title' }))
    await user.type(screen.getByLabelText('Title 2'), 'councillor')
    await user.click(screen.getByRole('button', { name: 'Take title 1 away' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(onSave.mock.calls[0]?.[0].titles).toEqual([{ title: 'councillor', from: null, until: null }])
  })

  it('says what is wrong beside the field, and keeps what was typed', async () => {
    const { rerender } = form()
    await userEvent.type(screen.getByLabelText(/Wikidata id/), '42')
    rerender(
      <ActorForm
        busy={false}
        saveLabel="Save"
        issues={{ wikidataId: 'A Wikidata id looks like Q42.' }}
        onSave={cancel}
        onCancel={cancel}
      />,
    )
    expect(screen.getByLabelText<HTMLInputElement>(/Wikidata id/).value).toBe('42')
    expect(screen.getByRole('alert').textContent).toBe('A Wikidata id looks like Q42.')
  })

  it('can be used by everybody', async () => {
    const { container } = form({ actor, trouble: 'It was refused.' })
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations).toEqual([])
  })
})
