import { BookOpenText, Download, FileText, Hash, Inbox, type LucideIcon, Newspaper, UserCog, Users } from 'lucide-react'

export type Place = {
  readonly href: string
  readonly label: string
  readonly icon: LucideIcon
  /** After “G”, it leads here from anywhere. */
  readonly letter: string
  readonly adminOnly?: boolean
}

/** The screens of a desk, in the order in which work goes through them. */
export const places: readonly Place[] = [
  { href: '/stories', label: 'Stories', icon: BookOpenText, letter: 's' },
  { href: '/articles', label: 'Articles', icon: FileText, letter: 'a' },
  { href: '/review', label: 'Review', icon: Inbox, letter: 'r' },
  { href: '/actors', label: 'Actors', icon: Users, letter: 'c' },
  { href: '/topics', label: 'Topics', icon: Hash, letter: 't' },
  { href: '/outlets', label: 'Outlets', icon: Newspaper, letter: 'o' },
  { href: '/exports', label: 'Exports', icon: Download, letter: 'e' },
  { href: '/people', label: 'People', icon: UserCog, letter: 'p', adminOnly: true },
]
