import {
  Bell,
  BookOpenText,
  Download,
  FileText,
  Hash,
  Inbox,
  type LucideIcon,
  Newspaper,
  Scale,
  Sparkles,
  UserCog,
  Users,
} from 'lucide-react'
import type { CommandId } from '@/components/keys/commands'
import { words } from '@/lib/words'

const say = words.shell.places

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
  { href: '/stories', label: say.stories, icon: BookOpenText, command: 'go-stories' },
  { href: '/articles', label: say.articles, icon: FileText, command: 'go-articles' },
  { href: '/review', label: say.review, icon: Inbox, command: 'go-review' },
  { href: '/claims', label: say.claims, icon: Scale, command: 'go-claims' },
  { href: '/actors', label: say.actors, icon: Users, command: 'go-actors' },
  { href: '/topics', label: say.topics, icon: Hash, command: 'go-topics' },
  { href: '/outlets', label: say.outlets, icon: Newspaper, command: 'go-outlets' },
  { href: '/suggestions', label: say.suggestions, icon: Sparkles, command: 'go-suggestions' },
  { href: '/exports', label: say.exports, icon: Download, command: 'go-exports' },
  { href: '/people', label: say.people, icon: UserCog, command: 'go-people', adminOnly: true },
  { href: '/inbox', label: say.inbox, icon: Bell, command: 'go-inbox' },
]
