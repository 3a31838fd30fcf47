import { Highlighter } from 'lucide-react'
import { CommandKeys } from '@/components/keys/command-keys'
import { EmptyState } from '@/components/ui/empty-state'

/** Nothing is marked yet: how to begin, or why this person can't. */
export const Teaching = ({ canAnnotate }: { canAnnotate: boolean }) => (
  <EmptyState
    icon={<Highlighter size={20} aria-hidden />}
    title="Nothing is marked yet"
    text={
      canAnnotate ? (
        <div className="grid gap-2.5 text-left">
          <p>Select words in the text with the mouse, a finger, or Shift and the arrow keys. Then press</p>
          <ul className="grid gap-1.5">
            <li>
              <CommandKeys of="mark-quote" /> for a quote, <CommandKeys of="mark-claim" /> for a claim
            </li>
            <li>
              <CommandKeys of="to-quotation-marks" /> to grow the selection to the quotation marks around it
            </li>
            <li>
              <CommandKeys of="add-part" /> to add a further part, where a quote is split
            </li>
            <li>
              <CommandKeys of="next-annotation" /> and <CommandKeys of="previous-annotation" /> to go from one
              annotation to the next
            </li>
          </ul>
        </div>
      ) : (
        <p>When an editor marks quotes and claims in this text, they are listed here.</p>
      )
    }
  />
)
