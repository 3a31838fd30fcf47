'use client'
import { useEffect, useRef, useState } from 'react'
import { words } from '@/lib/words'

const say = words.ui.useTypeAhead

export type TypeAheadItem = { id: string; label: string; hint?: string | undefined }
type Option = TypeAheadItem & { isNew?: boolean }

type Sources = {
  /** What is known here already: it answers at once, and stands before what the search finds. */
  local?: ((q: string) => TypeAheadItem[]) | undefined
  search: (q: string) => Promise<TypeAheadItem[]>
  create?: ((q: string) => Promise<TypeAheadItem>) | undefined
  onPick: (item: TypeAheadItem) => void
  exclude?: readonly string[] | undefined
}

const pauseMs = 120
const same = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()
const wordsOf = (error: unknown, fallback: string) =>
  error instanceof Error && error.message ? error.message : fallback

/** The state behind a TypeAhead: only the answer to the last letter counts, however late an earlier one comes. */
export function useTypeAhead(sources: Sources) {
  const { exclude = [] } = sources
  const latest = useRef(sources)
  latest.current = sources
  const asked = useRef(0)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [items, setItems] = useState<TypeAheadItem[]>([])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  useEffect(() => {
    if (!open) return
    const turn = ++asked.current
    const isLast = () => turn === asked.current
    setBusy(true)
    const ask = async () => {
      try {
        const found = await latest.current.search(query.trim())
        if (isLast()) setItems(found)
        if (isLast()) setError(undefined)
      } catch (problem) {
        if (isLast()) setError(wordsOf(problem, say.theSearchDidntAnswer))
      } finally {
        if (isLast()) setBusy(false)
      }
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => clearTimeout(timer)
  }, [query, open])

  const typed = query.trim()
  const near = open ? (sources.local?.(typed) ?? []) : []
  const choices: Option[] = [...near, ...items.filter(({ id }) => near.every((one) => one.id !== id))].filter(
    ({ id }) => !exclude.includes(id),
  )
  const canCreate = sources.create && typed !== '' && !busy && !choices.some(({ label }) => same(label, typed))
  const options = canCreate ? [...choices, { id: 'new', label: typed, isNew: true }] : choices

  const [wanted, setWanted] = useState(false)
  /** Enter: what was chosen, or else the first that answers to all that was typed, even if it is still looked for. */
  const enter = async (index: number, isChosen: boolean) => {
    if (busy && near.length === 0 && !isChosen) setWanted(true)
    else await pick(index)
  }

  const pick = async (index: number) => {
    const option = options[index]
    setWanted(false)
    if (!option) return
    try {
      setBusy(true)
      const item = option.isNew && sources.create ? await sources.create(option.label) : option
      setQuery('')
      setError(undefined)
      setItems([])
      setOpen(false)
      // Whoever asked may have typed elsewhere while a name was made: their last words stay.
      latest.current.onPick(item)
    } catch (problem) {
      setError(wordsOf(problem, say.couldNotBeMade(option.label)))
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    if (wanted && !busy) void pick(0)
    // oxlint-disable-next-line react/exhaustive-deps -- only the end of the search matters, not each new `pick`
  }, [wanted, busy])

  const type = (value: string) => {
    setWanted(false)
    setQuery(value)
    setError(undefined)
    setOpen(true)
  }
  return { query, open, setOpen, options, busy, error, pick, enter, type }
}
