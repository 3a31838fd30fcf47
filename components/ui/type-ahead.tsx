'use client'
import { Plus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { words } from '@/lib/words'
import { classNames } from './class-names'
import { controlClass } from './field'
import { MatchedText } from './matched-text'
import { Spinner } from './spinner'
import { type TypeAheadItem, useTypeAhead } from './use-type-ahead'

const say = words.ui.typeAhead

export type { TypeAheadItem } from './use-type-ahead'

type TypeAheadProps = {
  label: string
  placeholder?: string | undefined
  hint?: string | undefined
  /** The label is for the ear alone. */
  labelHidden?: boolean | undefined
  autoFocus?: boolean | undefined
  search: (q: string) => Promise<TypeAheadItem[]>
  /** What is known here already: it answers at once, and stands before what the search finds. */
  local?: ((q: string) => TypeAheadItem[]) | undefined
  /** With it, a name that nothing bears can be made. It throws an Error whose message can be shown. */
  create?: ((q: string) => Promise<TypeAheadItem>) | undefined
  onPick: (item: TypeAheadItem) => void
  /** Ids that are already chosen. */
  exclude?: readonly string[] | undefined
}

/** Finds while you type, picks by keyboard or pointer, and makes what isn’t there yet. */
export function TypeAhead(props: TypeAheadProps) {
  const { label, placeholder, hint, labelHidden, autoFocus } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [active, setActive] = useState(0)
  // With nothing typed, Enter is the form’s, unless somebody chose an item by the arrows.
  const [chosen, setChosen] = useState(false)
  // Ctrl Enter takes the first that answers and sends the form, as one thing.
  const sendsAfter = useRef(false)
  const found = useTypeAhead({
    ...props,
    onPick: (item) => {
      props.onPick(item)
      // What was picked must be in the form before it is sent.
      if (sendsAfter.current) setTimeout(() => input.current?.form?.requestSubmit())
      sendsAfter.current = false
    },
  })
  const { query, open, options, busy, error } = found
  const shown = open && (options.length > 0 || (query.trim() !== '' && !busy))
  const at = Math.min(active, Math.max(0, options.length - 1))

  const list = useRef<HTMLUListElement>(null)
  // In a form that scrolls, what is offered may lie below its edge.
  useEffect(() => {
    if (shown && options.length > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [shown, options.length])

  const settle = async (how: Promise<void>) => {
    setActive(0)
    setChosen(false)
    // The field keeps the focus through what follows; somebody who went on while a name was made stays where they are.
    input.current?.focus()
    await how
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && options.length > 0) {
      event.preventDefault()
      found.setOpen(true)
      setActive(shown && (chosen || query !== '') ? (at + step + options.length) % options.length : 0)
      setChosen(true)
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      found.setOpen(true)
      setChosen(true)
    } else if (event.key === 'Enter' && (query.trim() !== '' || (chosen && shown))) {
      event.preventDefault()
      sendsAfter.current = event.ctrlKey || event.metaKey
      void settle(found.enter(at, chosen))
    } else if (event.key === 'Escape' && open && query !== '') {
      event.stopPropagation()
      event.preventDefault()
      found.setOpen(false)
    }
  }

  return (
    <div className="relative flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-medium text-ink text-sm'}>
        {label}
      </label>
      <div className="relative">
        <input
          ref={input}
          id={id}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && options[at] ? `${id}-${at}` : undefined}
          aria-describedby={`${id}-says`}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: asked for by a person who just opened this picker
          autoFocus={autoFocus}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setActive(0)
            setChosen(false)
            found.type(event.target.value)
          }}
          // Not by focus alone: what stands below the field would be covered before anybody asked.
          onClick={() => found.setOpen(true)}
          onBlur={() => {
            found.setOpen(false)
            setChosen(false)
          }}
          onKeyDown={onKeyDown}
          className={classNames(controlClass, 'h-8.5 pr-8 pointer-coarse:h-11')}
        />
        {busy && (
          <span className="absolute inset-y-0 right-2.5 flex items-center text-ink-3">
            <Spinner />
          </span>
        )}
        <ul
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          hidden={!shown}
          className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop"
        >
          {options.map((option, index) => (
            <li
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              data-highlighted={index === at || undefined}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(index)}
              onClick={() => void settle(found.pick(index))}
              className="flex min-h-8 cursor-default items-center gap-2 rounded-md px-2.5 py-1 text-sm data-highlighted:bg-neutral-bg pointer-coarse:min-h-11"
            >
              {option.isNew ? (
                <>
                  <Plus size={14} aria-hidden className="text-accent" />
                  <span>{say.create(option.label)}</span>
                </>
              ) : (
                <>
                  <MatchedText text={option.label} query={query} />
                  {option.hint && <span className="ml-auto truncate text-ink-3 text-xs">{option.hint}</span>}
                </>
              )}
            </li>
          ))}
          {options.length === 0 && (
            <li role="presentation" className="px-2.5 py-1.5 text-ink-3 text-sm">
              {say.nothingFound}
            </li>
          )}
        </ul>
      </div>
      {hint && <p className="text-ink-3 text-xs">{hint}</p>}
      <p id={`${id}-says`} role="status" className={error ? 'font-medium text-negative-fg text-xs' : 'sr-only'}>
        {error ?? (shown ? say.toChooseFrom(options.length) : '')}
      </p>
    </div>
  )
}
