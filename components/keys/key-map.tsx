'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/words'
import { capsOf } from './chord'
import { type CommandGroup, type CommandId, commandIds, commands, nameOf } from './commands'
import { offeredCommands } from './dispatch-key'
import { KeyRow } from './key-row'
import { asDelivered, chosenKeys, type KeySettings } from './key-settings'
import { changeKeys, useKeyState } from './key-store'

const say = words.keys.map
const groupIds = Object.keys(words.keys.groups) as CommandGroup[]

/** Every key there is: what works on this screen first, to be searched and to be changed. */
export function KeyMap() {
  const { settings, isApple } = useKeyState()
  const [query, setQuery] = useState('')
  const [editing, setEditing] = useState<CommandId>()
  const [unkept, setUnkept] = useState(false)
  // What the screen below answers does not change while the map lies over it.
  const [offered] = useState(offeredCommands)
  const change = (next: KeySettings) => setUnkept(!changeKeys(next))

  const found = commandIds.filter((id) => {
    const caps = chosenKeys(settings, id).map((keys) => capsOf(keys, isApple).join(' '))
    return [nameOf(id), ...caps].some((text) => text.toLowerCase().includes(query.trim().toLowerCase()))
  })
  const here = found.filter((id) => offered.has(id))
  const places = new Set([...offered].map((id) => commands[id].where))
  const elsewhere = found.filter((id) => !places.has(commands[id].where))

  const draw = (ids: readonly CommandId[]) =>
    groupIds.map((group) => {
      const members = ids.filter((id) => commands[id].group === group)
      return (
        members.length > 0 && (
          <section key={group} className="mb-6 break-inside-avoid">
            <h4 className="mb-1 font-medium text-ink-3 text-xs">{words.keys.groups[group]}</h4>
            <ul>
              {members.map((id) => (
                <KeyRow
                  {...{ id, settings, isApple }}
                  key={id}
                  editing={editing === id}
                  onEdit={setEditing}
                  onChange={change}
                />
              ))}
            </ul>
          </section>
        )
      )
    })

  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-center">
        <Input
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button
          variant="ghost"
          disabled={Object.keys(settings.keys).length === 0 && settings.letters}
          onClick={() => change(asDelivered)}
        >
          {say.resetAll}
        </Button>
      </div>
      <div>
        <Checkbox
          label={say.letters}
          checked={settings.letters}
          aria-describedby="letters-hint"
          onChange={(event) => change({ ...settings, letters: event.target.checked })}
        />
        <p id="letters-hint" className="text-ink-2 text-sm">
          {say.lettersHint}
        </p>
      </div>
      {unkept && <Notice tone="caution">{say.unkept}</Notice>}
      <p role="status" className={found.length > 0 ? 'sr-only' : 'py-4 text-center text-ink-2 text-sm'}>
        {query && say.found(here.length + elsewhere.length)}
      </p>
      {here.length > 0 && <Part heading={say.here}>{draw(here)}</Part>}
      {elsewhere.length > 0 && <Part heading={say.elsewhere}>{draw(elsewhere)}</Part>}
    </div>
  )
}

const Part = ({ heading, children }: { heading: string; children: React.ReactNode }) => (
  <section>
    <h3 className="mb-2 font-semibold text-base">{heading}</h3>
    <div className="columns-1 gap-10 sm:columns-2">{children}</div>
  </section>
)
