'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { words } from '@/lib/words'
import { capsOf, chordsOf } from './chord'
import { type CommandId, commands, nameOf } from './commands'
import {
  chosenKeys,
  commandsInTheWay,
  type KeySettings,
  withDefaultKeys,
  withKeys,
  withSwappedKeys,
  workingKeys,
} from './key-settings'
import { type Keeper, keeperOf } from './reserved-keys'

const say = words.keys.map

type KeyRowProps = {
  id: CommandId
  settings: KeySettings
  isApple: boolean
  editing: boolean
  onEdit: (id: CommandId | undefined) => void
  onChange: (settings: KeySettings) => void
}

/** A command with its keys; pressed, it waits for others. */
export function KeyRow({ id, settings, isApple, editing, onEdit, onChange }: KeyRowProps) {
  const button = useRef<HTMLButtonElement>(null)
  const keys = chosenKeys(settings, id)
  const isChanged = settings.keys[id] !== undefined
  const isOff = (one: string) => !workingKeys(settings, id).includes(one)
  const capOf = (one: string) => capsOf(one, isApple).join(' ')
  const spoken = keys.map((one) => (isOff(one) ? `${capOf(one)} (${say.off})` : capOf(one))).join(', ') || say.noKeys
  const finish = (next?: KeySettings) => {
    if (next) onChange(next)
    onEdit(undefined)
    button.current?.focus()
  }
  return (
    <li className="break-inside-avoid border-line border-b text-sm last:border-b-0">
      <button
        ref={button}
        type="button"
        aria-expanded={editing}
        aria-label={say.change(nameOf(id), spoken)}
        onClick={() => onEdit(editing ? undefined : id)}
        className="flex min-h-8 w-full items-center justify-between gap-4 rounded-sm py-1 text-left hover:bg-neutral-bg pointer-coarse:min-h-11"
      >
        <span>
          {nameOf(id)}
          {isChanged && <span className="ml-1.5 text-ink-3 text-xs">{say.changed}</span>}
        </span>
        <span className="flex shrink-0 flex-wrap justify-end gap-x-2 gap-y-1">
          {keys.length === 0 && <span className="text-ink-3 text-xs">{say.noKeys}</span>}
          {keys.map((one) => (
            <Caps key={one} keys={one} isApple={isApple} off={isOff(one)} />
          ))}
        </span>
      </button>
      {editing && <Recorder {...{ id, settings, isApple }} onDone={finish} />}
    </li>
  )
}

const Caps = ({ keys, isApple, off }: { keys: string; isApple: boolean; off?: boolean }) => (
  <span className="flex items-center gap-0.5">
    {off && <span className="mr-1 text-ink-3 text-xs">{say.off}</span>}
    {capsOf(keys, isApple).map((cap, i) => (
      <Kbd key={`${i} ${cap}`}>{cap}</Kbd>
    ))}
  </span>
)

type RecorderProps = Pick<KeyRowProps, 'id' | 'settings' | 'isApple'> & { onDone: (next?: KeySettings) => void }

/** What was pressed and can’t be taken at once: others have it, or must keep it. */
type Heard = { readonly keys: string; readonly keeper: Keeper | undefined; readonly others: readonly CommandId[] }

/** Waits for the new keys; those that others have are swapped, or others are chosen. */
function Recorder({ id, settings, isApple, onDone }: RecorderProps) {
  const field = useRef<HTMLButtonElement>(null)
  const [heard, setHeard] = useState<Heard>()
  const latest = useRef<(event: KeyboardEvent) => void>(undefined)
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    // No other listener may act on what is pressed here, and the sheet must not close.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onDone()
    const keys = chordsOf(event, isApple).find((one) => /^[\x20-\x7e]+$/.test(one)) ?? chordsOf(event, isApple)[0]
    if (!keys || event.repeat || event.isComposing) return
    const isOwn = commands[id].keys.includes(keys)
    const keeper = isOwn ? undefined : keeperOf(keys)
    const others = commandsInTheWay(settings, id, keys)
    if (keeper || others.length > 0) setHeard({ keys, keeper, others })
    else onDone(withKeys(settings, id, [keys]))
  }
  useLayoutEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const element = field.current
    const listen = (event: KeyboardEvent) => latest.current?.(event)
    element?.focus()
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [])

  const swapped = heard && !heard.keeper ? withSwappedKeys(settings, id, heard.keys) : undefined
  const capOf = (keys: string | undefined) => keys && capsOf(keys, isApple).join(' ')
  return (
    <div className="mb-2 grid gap-2 rounded-md bg-sunken p-2">
      <button
        ref={field}
        type="button"
        className="rounded-md border border-accent border-dashed bg-raised px-2 py-1.5 text-left text-ink-2 text-sm"
      >
        {say.press}
      </button>
      <div role="status" className="text-sm">
        {heard?.keeper && <p>{say.kept[heard.keeper](capOf(heard.keys) ?? '')}</p>}
        {swapped &&
          heard?.others.map((other) => (
            <p key={other}>
              {say.inTheWay(capOf(heard.keys) ?? '', nameOf(other), capOf(chosenKeys(swapped, other)[0]))}
            </p>
          ))}
      </div>
      <div className="flex flex-wrap gap-1.5">
        {swapped && (
          <Button size="sm" variant="primary" onClick={() => onDone(swapped)}>
            {say.swap}
          </Button>
        )}
        {settings.keys[id] && (
          <Button size="sm" onClick={() => onDone(withDefaultKeys(settings, id))}>
            {say.reset(commands[id].keys.map(capOf).join(', '))}
          </Button>
        )}
        {chosenKeys(settings, id).length > 0 && (
          <Button size="sm" variant="ghost" onClick={() => onDone(withKeys(settings, id, []))}>
            {say.none}
          </Button>
        )}
      </div>
    </div>
  )
}
