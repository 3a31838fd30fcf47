'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { classNames } from './class-names'

export type Choice = { id: string; label: string; hint?: string | undefined }

type TypeAheadProps = {
  label: string
  placeholder?: string
  /** What begins with or holds the typed words, best first. */
  search: (query: string) => Promise<readonly Choice[]>
  /** Makes a new one of the typed name; without it, only what exists can be picked. */
  create?: (name: string) => Promise<Choice>
  onPick: (choice: Choice) => void
  /** Ids that are picked already. */
  exclude?: readonly string[]
}

const waitMs = 120

/** Picks by typing: arrows choose, Enter takes, Escape closes; what does not exist can be made on the spot. */
export function TypeAhead({ label, placeholder, search, create, onPick, exclude = [] }: TypeAheadProps) {
  const listId = useId()
  const [query, setQuery] = useState('')
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const latest = useRef(0)
  const searching = useRef(search)
  searching.current = search

  useEffect(() => {
    if (!open) return undefined
    const turn = ++latest.current
    const timer = setTimeout(async () => {
      try {
        const found = await searching.current(query.trim())
        if (turn !== latest.current) return
        setChoices(found)
        setActive(0)
        setTrouble('')
      } catch (error) {
        if (turn === latest.current) setTrouble((error as Error).message)
      }
    }, waitMs)
    return () => clearTimeout(timer)
  }, [query, open])

  const shown = choices.filter(({ id }) => !exclude.includes(id))
  const name = query.trim()
  const canCreate = Boolean(
    create && name && !shown.some((choice) => choice.label.toLowerCase() === name.toLowerCase()),
  )
  const count = shown.length + (canCreate ? 1 : 0)

  const take = async (at: number) => {
    const choice = shown[at]
    if (choice) pick(choice)
    else if (canCreate && create) {
      setBusy(true)
      try {
        pick(await create(name))
      } catch (error) {
        setTrouble((error as Error).message)
      }
      setBusy(false)
    }
  }
  const pick = (choice: Choice) => {
    onPick(choice)
    setQuery('')
    setOpen(false)
  }

  return (
    <div className="relative">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && count > 0 ? `${listId}-${active}` : undefined}
        aria-busy={busy}
        placeholder={placeholder ?? label}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            setOpen(true)
            setActive((at) => (count === 0 ? 0 : (at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count))
          } else if (event.key === 'Enter' && open && count > 0) {
            event.preventDefault()
            void take(active)
          } else if (event.key === 'Escape' && open) {
            event.stopPropagation()
            setOpen(false)
          }
        }}
        className="h-8 w-full rounded-md border border-line-strong bg-raised px-2.5 text-base placeholder:text-ink-3"
      />
      {trouble && (
        <p role="alert" className="mt-1 text-sm text-negative">
          {trouble}
        </p>
      )}
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        hidden={!open || count === 0}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-y-auto rounded-md border border-line bg-raised py-1 shadow-pop"
      >
        {shown.map((choice, i) => (
          <Row
            key={choice.id}
            id={`${listId}-${i}`}
            active={i === active}
            onTake={() => void take(i)}
            onHover={() => setActive(i)}
          >
            <Marked text={choice.label} query={name} />
            {choice.hint && <span className="ml-auto truncate pl-3 text-sm text-ink-3">{choice.hint}</span>}
          </Row>
        ))}
        {canCreate && (
          <Row
            id={`${listId}-${shown.length}`}
            active={active === shown.length}
            onTake={() => void take(shown.length)}
            onHover={() => setActive(shown.length)}
          >
            Create “{name}”
          </Row>
        )}
      </div>
    </div>
  )
}

type RowProps = { id: string; active: boolean; onTake: () => void; onHover: () => void; children: React.ReactNode }

/** A pointer takes it on press, before the field loses the focus. */
function Row({ id, active, onTake, onHover, children }: RowProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerDown={(event) => {
        event.preventDefault()
        onTake()
      }}
      onPointerMove={onHover}
      className={classNames('flex cursor-pointer items-baseline px-2.5 py-1 text-base', active && 'bg-accent-wash')}
    >
      {children}
    </div>
  )
}

function Marked({ text, query }: { text: string; query: string }) {
  const at = query ? text.toLowerCase().indexOf(query.toLowerCase()) : -1
  if (at < 0) return <span className="truncate">{text}</span>
  return (
    <span className="truncate">
      {text.slice(0, at)}
      <strong className="font-semibold">{text.slice(at, at + query.length)}</strong>
      {text.slice(at + query.length)}
    </span>
  )
}
