import {
  Bell,
  BookOpenText,
  Download,
  FileText,
  Hash,
  Inbox,
  type LucideIcon,
  Newspaper,
  UserCog,
  Users,
} from 'lucide-react'
import type { CommandId } from '@/components/keys/commands'

export type Place = {
  readonly href: string
  readonly label: string
  readonly icon: LucideIcon
  /** Leads here from anywhere. */
  readonly command: CommandId
  readonly adminOnly?: boolean
}

/** The screens of a desk, in the order in which work goes through them. */
export const places: readonly Place[] = [
  { href: '/stories', label: 'Stories', icon: BookOpenText, command: 'go-stories' },
  { href: '/articles', label: 'Articles', icon: FileText, command: 'go-articles' },
  { href: '/review', label: 'Review', icon: Inbox, command: 'go-review' },
  { href: '/actors', label: 'Actors', icon: Users, command: 'go-actors' },
  { href: '/topics', label: 'Topics', icon: Hash, command: 'go-topics' },
  { href: '/outlets', label: 'Outlets', icon: Newspaper, command: 'go-outlets' },
  { href: '/exports', label: 'Exports', icon: Download, command: 'go-exports' },
  { href: '/people', label: 'People', icon: UserCog, command: 'go-people', adminOnly: true },
  { href: '/inbox', label: 'Inbox', icon: Bell, command: 'go-inbox' },
]
