'use client'
import { Kbd } from '@/components/ui/kbd'
import type { CommandId } from './commands'
import { useKeysOf } from './use-keys'

/** The keys of a command as caps; nothing where it has none. */
export function CommandKeys({ of }: { of: CommandId }) {
  const caps = useKeysOf()(of)?.caps ?? []
  // Two caps of one name may follow each other.
  return caps.map((cap, i) => <Kbd key={`${i} ${cap}`}>{cap}</Kbd>)
}
