import { FileQuestion } from 'lucide-react'
import { LinkButton } from './button'
import { EmptyState } from './empty-state'

/** What an address says that leads nowhere, for whatever reason. */
export const NothingHere = () => (
  <EmptyState
    wholePage
    icon={<FileQuestion size={20} aria-hidden />}
    title="There is nothing at this address"
    text="It may have been removed from the desk, or it belongs to another desk. Nothing was changed."
    action={<LinkButton href="/stories">Go to the stories</LinkButton>}
  />
)
