'use client'
import { CommandKeys } from '@/components/keys/command-keys'
import { type CommandGroup, type CommandId, commandIds, commands, nameOf } from '@/components/keys/commands'
import { offeredCommands } from '@/components/keys/dispatch-key'
import { Dialog } from '@/components/ui/dialog'
import { words } from '@/lib/words'

type ShortcutSheetProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Every key that works on this screen, on one sheet. */
export const ShortcutSheet = ({ open, onOpenChange }: ShortcutSheetProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" size="lg">
    {/* Where the sheet is longer than its window, the keys scroll it. */}
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
    <div role="group" aria-label="Keys" tabIndex={0} className="columns-1 gap-10 sm:columns-2">
      {open && groupsOf(offeredCommands()).map(([group, ids]) => <Group key={group} group={group} ids={ids} />)}
    </div>
  </Dialog>
)

const groupIds = Object.keys(words.keys.groups) as CommandGroup[]

const groupsOf = (offered: ReadonlySet<CommandId>) =>
  groupIds
    .map((group) => [group, commandIds.filter((id) => offered.has(id) && commands[id].group === group)] as const)
    .filter(([, ids]) => ids.length > 0)

const Group = ({ group, ids }: { group: CommandGroup; ids: readonly CommandId[] }) => (
  <section className="mb-6 break-inside-avoid">
    <h3 className="mb-1 font-medium text-ink-3 text-xs">{words.keys.groups[group]}</h3>
    <dl>
      {ids.map((id) => (
        <div
          key={id}
          className="flex items-center justify-between gap-4 border-line border-b py-1.5 text-sm last:border-b-0"
        >
          <dt>{nameOf(id)}</dt>
          <dd className="flex shrink-0 gap-1">
            <CommandKeys of={id} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
