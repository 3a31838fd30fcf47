'use client'
import { Check, RotateCcw } from 'lucide-react'
import { use, useState } from 'react'
import { replyToThread, resolveThread } from '@/components/api/together'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { ThreadView } from '@/lib/schemas/comment'
import { words } from '@/lib/words'
import { TogetherContext } from '../together'
import { Comment } from './comment'
import { draftsOf } from './comment-draft'
import { Composer } from './composer'

const said = words.together

/** What was said on one place, and the field for the next word. */
export function Thread({ thread, focusOn }: { thread: ThreadView; focusOn: object | undefined }) {
  const together = use(TogetherContext)
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  if (!together) return null
  const { id, comments, resolved, can, articleId } = thread
  const turn = async (to: boolean, from: ThreadView = thread) => {
    setBusy(true)
    const answer = await resolveThread(from, to)
    setBusy(false)
    if (!answer.ok) {
      toast({ message: answer.error.message, tone: 'negative' })
      together.threads.readAgain()
      return
    }
    together.threads.put(answer.value)
    const undo = { label: words.ui.undo, onClick: () => void turn(!to, answer.value) }
    toast({ message: to ? said.resolvedNow : said.reopened, tone: 'positive', action: undo })
  }
  return (
    <article aria-label={said.threadOn(thread.exact.slice(0, 60))} className="grid gap-2">
      <ol className="grid gap-2.5">
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ol>
      {resolved && (
        <p className="flex items-center gap-1 text-ink-2 text-xs">
          <Check size={13} aria-hidden /> {said.resolvedBy(resolved.by.name)}
        </p>
      )}
      {can.reply && !resolved && (
        <Composer
          person={together.person}
          place={`${draftsOf(articleId)}thread/${id}`}
          label={said.reply}
          action={said.send}
          quiet
          focusOn={focusOn}
          send={(what, key) => replyToThread(id, what, key)}
          onSent={together.threads.put}
        />
      )}
      {can.resolve && (
        <Button
          size="sm"
          variant="ghost"
          className="justify-self-start"
          loading={busy}
          icon={resolved ? <RotateCcw size={13} aria-hidden /> : <Check size={13} aria-hidden />}
          onClick={() => void turn(!resolved)}
        >
          {resolved ? said.reopen : said.resolve}
        </Button>
      )}
    </article>
  )
}
