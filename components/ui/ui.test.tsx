// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Inbox } from 'lucide-react'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Badge } from './badge'
import { Button } from './button'
import { Checkbox } from './checkbox'
import { Chip } from './chip'
import { ConfirmDialog } from './confirm-dialog'
import { Dialog } from './dialog'
import { EmptyState } from './empty-state'
import { Field } from './field'
import { FileDrop } from './file-drop'
import { IconButton } from './icon-button'
import { Input, Select, Textarea } from './input'
import { Kbd } from './kbd'
import { LoadMore } from './load-more'
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLink, MenuSeparator } from './menu'
import { Notice } from './notice'
import { PageHeader } from './page-header'
import { Popover } from './popover'
import { Progress } from './progress'
import { RelativeTime } from './relative-time'
import { SegmentedControl } from './segmented-control'
import { Skeleton } from './skeleton'
import { Spinner } from './spinner'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from './table'
import { Tabs } from './tabs'
import { addBrowserParts } from './testing/browser-parts'
import { faultsOf } from './testing/faults-of'
import { ToastProvider, useToast } from './toast'
import { Tooltip } from './tooltip'
import { TypeAhead } from './type-ahead'
import { VisuallyHidden } from './visually-hidden'

beforeAll(addBrowserParts)
afterEach(cleanup)

const nothing = () => undefined
const quays = [
  { id: '1', label: 'North Quay', hint: '3 articles' },
  { id: '2', label: 'Quayside fire' },
]

function SayButton() {
  const toast = useToast()
  return (
    <Button onClick={() => toast({ message: 'Deleted.', action: { label: 'Undo', onClick: undo } })}>Delete</Button>
  )
}
const undo = vi.fn()

const parts: Record<string, ReactElement> = {
  Button: <Button loading>Save</Button>,
  IconButton: <IconButton label="Close" icon={<Inbox aria-hidden />} />,
  Field: (
    <Field label="Title" hint="Short." error="This can’t be empty." required>
      <Input defaultValue="" />
    </Field>
  ),
  Textarea: (
    <Field label="Note" labelHidden>
      <Textarea />
    </Field>
  ),
  Select: (
    <Field label="Outlet">
      <Select>
        <option>Any</option>
      </Select>
    </Field>
  ),
  Checkbox: <Checkbox label="Checkable" />,
  SegmentedControl: (
    <SegmentedControl
      label="View"
      options={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
      value="a"
      onChange={nothing}
    />
  ),
  Badge: <Badge tone="positive">Approved</Badge>,
  Kbd: <Kbd>j</Kbd>,
  Dialog: (
    <Dialog open onOpenChange={nothing} title="New" description="A thing." footer={<Button>Save</Button>}>
      Words
    </Dialog>
  ),
  ConfirmDialog: (
    <ConfirmDialog
      open
      onOpenChange={nothing}
      title="Delete it?"
      confirmLabel="Delete"
      tone="danger"
      onConfirm={nothing}
    >
      It can be brought back.
    </ConfirmDialog>
  ),
  Popover: (
    <Popover label="More" open trigger={<Button>More</Button>}>
      Words
    </Popover>
  ),
  Menu: (
    <Menu trigger={<Button>Open</Button>}>
      <MenuHeading>Look</MenuHeading>
      <MenuChoice label="Theme" value="a" options={[{ value: 'a', label: 'A' }]} onChange={nothing} />
      <MenuSeparator />
      <MenuLink href="/account">Account</MenuLink>
      <MenuItem onClick={nothing}>Sign out</MenuItem>
    </Menu>
  ),
  Tooltip: (
    <Tooltip label="Next">
      <button type="button">Next</button>
    </Tooltip>
  ),
  Toast: (
    <ToastProvider>
      <SayButton />
    </ToastProvider>
  ),
  Tabs: (
    <Tabs
      label="Ways"
      tabs={[
        { value: 'a', label: 'A', content: 'One' },
        { value: 'b', label: 'B', content: 'Two' },
      ]}
    />
  ),
  EmptyState: (
    <EmptyState icon={<Inbox aria-hidden />} title="Nothing yet" text="Add one." action={<Button>Add</Button>} />
  ),
  Skeleton: <Skeleton />,
  Spinner: <Spinner label="Searching" />,
  Progress: <Progress label="Saving" value={2} max={5} />,
  Table: (
    <Table label="Outlets">
      <TableHead>
        <TableRow>
          <TableHeader>Name</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        <TableRow>
          <TableCell>Harbour Post</TableCell>
        </TableRow>
      </TableBody>
    </Table>
  ),
  PageHeader: <PageHeader title="Stories" text="All of them." actions={<Button>New</Button>} />,
  Notice: (
    <Notice tone="negative" title="Not saved">
      Try again.
    </Notice>
  ),
  TypeAhead: <TypeAhead label="Story" search={async () => quays} onPick={nothing} />,
  Chip: (
    <Chip onRemove={nothing} removeLabel="Remove North Quay">
      North Quay
    </Chip>
  ),
  LoadMore: <LoadMore hasMore onLoad={async () => undefined} />,
  RelativeTime: <RelativeTime at="2026-11-03T10:00:00.000Z" />,
  FileDrop: <FileDrop label="Choose files" accept=".txt" multiple onFiles={nothing} />,
  VisuallyHidden: <VisuallyHidden>Words</VisuallyHidden>,
}

describe('every part', () => {
  it.each(Object.entries(parts))('%s has no fault that axe can find', async (_, part) => {
    render(part)
    expect(await faultsOf(document.body)).toEqual([])
  })
})

describe('Field', () => {
  it('ties the hint and the error to its control', () => {
    render(parts['Field'] as ReactElement)
    const input = screen.getByLabelText('Title')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const said = input
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent)
    expect(said).toEqual(['Short.', 'This can’t be empty.'])
  })
})

describe('TypeAhead', () => {
  const search = vi.fn(async (q: string) => quays.filter(({ label }) => label.toLowerCase().includes(q.toLowerCase())))

  it('picks what the arrows reach', async () => {
    const pick = vi.fn()
    render(<TypeAhead label="Story" search={search} onPick={pick} />)
    await userEvent.type(screen.getByRole('combobox'), 'quay')
    await screen.findAllByRole('option')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(pick).toHaveBeenCalledWith(expect.objectContaining({ id: '2' }))
  })

  it('gives what was made to whoever asks by then, who may have typed on', async () => {
    let made = (_: { id: string; label: string }) => {}
    const create = () => new Promise<{ id: string; label: string }>((resolve) => (made = resolve))
    const picked: string[] = []
    const field = (typed: string) => (
      <TypeAhead
        label="Story"
        search={search}
        create={create}
        onPick={({ label }) => picked.push(`${typed} ${label}`)}
      />
    )
    const { rerender } = render(field('before'))
    await userEvent.type(screen.getByRole('combobox'), 'Harbour')
    await userEvent.click(await screen.findByRole('option', { name: 'Create “Harbour”' }))
    rerender(field('after'))
    made({ id: '3', label: 'Harbour' })
    await waitFor(() => expect(picked).toEqual(['after Harbour']))
  })

  it('makes what nothing is called, and says why it could not', async () => {
    const create = vi.fn(async () => Promise.reject(new Error('That name is taken.')))
    render(<TypeAhead label="Story" search={search} create={create} onPick={nothing} />)
    await userEvent.type(screen.getByRole('combobox'), 'Harbour')
    await userEvent.click(await screen.findByRole('option', { name: 'Create “Harbour”' }))
    await screen.findByText('That name is taken.')
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'Harbour')
  })

  it('offers nothing that is chosen already', async () => {
    render(<TypeAhead label="Story" search={search} exclude={['1']} onPick={nothing} />)
    await userEvent.type(screen.getByRole('combobox'), 'quay')
    expect(await screen.findAllByRole('option')).toHaveLength(1)
  })
})

describe('Toast', () => {
  it('offers a way back, and goes when it was taken', async () => {
    render(parts['Toast'] as ReactElement)
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledOnce()
  })
})

describe('LoadMore', () => {
  it('says that the next page did not come, and can be asked again', async () => {
    const load = vi.fn(async () => Promise.reject(new Error('no')))
    render(<LoadMore hasMore onLoad={load} />)
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect((await screen.findByRole('alert')).textContent).toContain('didn’t arrive')
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(load).toHaveBeenCalledTimes(2)
  })
})
