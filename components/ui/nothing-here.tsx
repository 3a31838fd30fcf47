import { FileQuestion } from 'lucide-react'
import { words } from '@/lib/words'
import { LinkButton } from './button'
import { EmptyState } from './empty-state'

const say = words.ui.nothingHere

/** What an address says that leads nowhere, for whatever reason. */
export const NothingHere = () => (
  <EmptyState
    wholePage
    icon={<FileQuestion size={20} aria-hidden />}
    title={say.thereIsNothingAt}
    text={say.itMayHaveBeen}
    action={<LinkButton href="/stories">{say.goToTheStories}</LinkButton>}
  />
)
