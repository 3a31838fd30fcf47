import { BookOpenText, Download, FileText, Hash, Inbox, type LucideIcon, Newspaper, UserCog, Users } from 'lucide-react'

export type Place = {
  readonly href: string
  readonly label: string
  readonly icon: LucideIcon
  readonly adminOnly?: boolean
}

/** The screens of a desk, in the order in which work goes through them. */
export const places: readonly Place[] = [
  { href: '/stories', label: 'Stories', icon: BookOpenText },
  { href: '/articles', label: 'Articles', icon: FileText },
  { href: '/review', label: 'Review', icon: Inbox },
  { href: '/actors', label: 'Actors', icon: Users },
  { href: '/topics', label: 'Topics', icon: Hash },
  { href: '/outlets', label: 'Outlets', icon: Newspaper },
  { href: '/exports', label: 'Exports', icon: Download },
  { href: '/people', label: 'People', icon: UserCog, adminOnly: true },
]
