import { FileQuestion } from 'lucide-react'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata = { title: 'Nothing here' }

export default function NotFound() {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={<FileQuestion size={20} aria-hidden />}
        title="There is nothing at this address"
        text="It may have been removed from the desk, or it belongs to another desk. Nothing was changed."
        action={<LinkButton href="/stories">Go to the stories</LinkButton>}
      />
    </main>
  )
}
