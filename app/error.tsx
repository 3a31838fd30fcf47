'use client'
import { CircleAlert } from 'lucide-react'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/lib/words'

const say = words.pages.error

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function PageError({ error, reset }: Props) {
  return (
    <main className="grid min-h-[70dvh] place-items-center" role="alert">
      <EmptyState
        icon={<CircleAlert size={20} aria-hidden />}
        title={say.thisPageCouldNot}
        text={say.text(error.digest)}
        action={
          <>
            <Button variant="primary" onClick={reset}>
              {words.ui.tryAgain}
            </Button>
            <LinkButton href="/stories">{say.goToTheStories}</LinkButton>
          </>
        }
      />
    </main>
  )
}
