'use client'
import { use, useState } from 'react'
import { editComment } from '@/components/api/together'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { type CommentView, threadView } from '@/lib/schemas/comment'
import { words } from '@/lib/words'
import { PersonMark } from '../live/person-mark'
import { type Together, TogetherContext } from '../together'
import { draftsOf } from './comment-draft'
import { Composer } from './composer'
import { partsOf } from './mention-words'

const said = words.together

/** One person's word, and for its writer the ways to mend it or take it back. */
export function Comment({ comment }: { comment: CommentView }) {
  const together = use(TogetherContext)
  const [editing, setEditing] = useState(false)
  if (!together) return null
  const { id, body, mentions, createdBy, createdAt, editedAt, deleted, can } = comment
  const goes = together.deletions.ids.has(id)
  return (
    <li className="flex gap-2">
      <PersonMark person={createdBy} />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-1.5 text-xs">
          <span className="font-semibold text-sm">{createdBy.name}</span>
          <span className="text-ink-3">
            <RelativeTime at={createdAt} />
            {editedAt && !deleted && ` · ${said.edited}`}
          </span>
        </p>
        {deleted || goes ? (
          <p role="status" className="flex items-center gap-2 text-ink-3 text-sm italic">
            {said.commentDeleted}
            {goes && (
              <Button size="sm" onClick={() => together.deletions.undo(id)}>
                {words.ui.undo}
              </Button>
            )}
          </p>
        ) : editing ? (
          <Composer
            person={together.person}
            place={`${draftsOf(together.articleId)}edit/${id}`}
            label={said.editComment}
            action={words.ui.save}
            start={{ body, mentions, sent: null }}
            focusOn={comment}
            send={(what) => mend(comment, what, together)}
            onSent={(thread) => {
              together.threads.put(thread)
              setEditing(false)
            }}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <>
            <Body comment={comment} />
            {(can.edit || can.remove) && (
              <div className="-ml-2.5 flex">
                {can.edit && (
                  <Button size="sm" variant="ghost" onClick={() => setEditing(true)}>
                    {words.ui.edit}
                  </Button>
                )}
                {can.remove && (
                  <Button size="sm" variant="ghost" onClick={() => together.deletions.remove(comment)}>
                    {words.ui.delete}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </div>
    </li>
  )
}

/** Where somebody (or another page of the same person) was quicker, what they wrote is shown beside what is typed here. */
async function mend(comment: CommentView, what: { body: string; mentions: string[] }, { threads }: Together) {
  const answer = await editComment(comment, what)
  const current = threadView.safeParse(answer.ok ? undefined : answer.error.current)
  if (current.success) threads.put(current.data)
  return answer
}

/** The words with the people who are named in them; one who has another name now is named once more below. */
function Body({ comment: { body, mentions } }: { comment: CommentView }) {
  const parts = partsOf(body, mentions)
  const renamed = mentions.filter(({ id }) => !parts.some(({ person }) => person?.id === id))
  return (
    <div className="break-words text-sm">
      <p dir="auto" className="whitespace-pre-wrap">
        {parts.map(({ text, person }, i) =>
          person ? (
            <span key={`${i} ${text}`} className="rounded-sm bg-accent-wash px-0.5 font-medium text-accent">
              {text}
            </span>
          ) : (
            text
          ),
        )}
      </p>
      {renamed.length > 0 && (
        <p className="text-ink-3 text-xs">{said.mentions(renamed.map(({ name }) => name).join(', '))}</p>
      )}
    </div>
  )
}
