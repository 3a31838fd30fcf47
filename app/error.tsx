'use client'
import { CircleAlert } from 'lucide-react'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function PageError({ error, reset }: Props) {
  return (
    <main className="grid min-h-[70dvh] place-items-center" role="alert">
      <EmptyState
        icon={<CircleAlert size={20} aria-hidden />}
        title="This page could not be drawn"
        text={
          <>
            Nothing was changed, and what you typed is kept. Try again; if it happens twice, tell whoever runs this
            server
            {error.digest && <> the number {error.digest}</>}.
          </>
        }
        action={
          <>
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
            <LinkButton href="/stories">Go to the stories</LinkButton>
          </>
        }
      />
    </main>
  )
}
