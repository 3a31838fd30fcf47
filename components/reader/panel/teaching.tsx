import { Highlighter } from 'lucide-react'
import { CommandKeys } from '@/components/keys/command-keys'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/lib/words'

const said = words.reader.teaching

/** Nothing is marked yet: how to begin, or why this person can't. */
export const Teaching = ({ canAnnotate }: { canAnnotate: boolean }) => (
  <EmptyState
    icon={<Highlighter size={20} aria-hidden />}
    title={said.title}
    text={
      canAnnotate ? (
        <div className="grid gap-2.5 text-left">
          <p>{said.select}</p>
          <ul className="grid gap-1.5">
            <li>
              <CommandKeys of="mark-quote" /> {said.forQuote} <CommandKeys of="mark-claim" /> {said.forClaim}
            </li>
            <li>
              <CommandKeys of="to-quotation-marks" /> {said.toQuotationMarks}
            </li>
            <li>
              <CommandKeys of="add-part" /> {said.addPart}
            </li>
            <li>
              <CommandKeys of="next-annotation" /> {said.and} <CommandKeys of="previous-annotation" /> {said.walk}
            </li>
          </ul>
        </div>
      ) : (
        <p>{said.readOnly}</p>
      )
    }
  />
)
