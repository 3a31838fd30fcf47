'use client'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Answer } from '@/components/api/client'
import { CommandKeys } from '@/components/keys/command-keys'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { controlClass } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { ThreadView } from '@/lib/schemas/comment'
import type { PersonRef } from '@/lib/schemas/common'
import { words } from '@/lib/words'
import { PersonMark } from '../live/person-mark'
import type { CommentDraft } from './comment-draft'
import { openMentionAt, withMention } from './mention-words'
import { isLost, sendComment } from './send-comment'
import { useCommentDraft } from './use-comment-draft'
import { useMembers } from './use-members'

const said = words.together

export type ComposerProps = {
  person: PersonRef
  /** Where its draft is kept. */
  place: string
  /** The field's name, and what its button says. */
  label: string
  action: string
  start?: CommentDraft | undefined
  /** Takes the focus whenever this is another thing than before. */
  focusOn?: object | undefined
  /** Small until something is written. */
  quiet?: boolean | undefined
  send: (what: { body: string; mentions: string[] }, key: string) => Promise<Answer<ThreadView>>
  onSent: (thread: ThreadView) => void
  onCancel?: (() => void) | undefined
}

/** Where a comment is written: @ names somebody, Ctrl Enter sends. What is typed is kept until the server has it. */
export function Composer(props: ComposerProps) {
  const { person, place, label, action, focusOn, quiet = false, onCancel } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, change, changeNow, clear, storageFails } = useCommentDraft(person.id, place, props.start)
  const toast = useToast()
  const [caret, setCaret] = useState(0)
  const caretTo = useRef<number>(undefined)
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  const names = useNames(draft, caret, (next, at) => {
    change(next)
    setCaret(at)
    caretTo.current = at
  })
  // Before the next letter can come.
  useLayoutEffect(() => {
    const at = caretTo.current
    if (at !== undefined) field.current?.setSelectionRange(at, at)
    caretTo.current = undefined
  })
  useEffect(() => {
    if (focusOn) field.current?.focus()
  }, [focusOn])

  const isEmpty = draft.body.trim() === ''
  const send = async () => {
    if (busy || isEmpty) return
    setBusy(true)
    setTrouble(undefined)
    const answer = await sendComment(draft, {
      ownId: person.id,
      send: props.send,
      onSend: (sent) => changeNow({ sent }),
    })
    setBusy(false)
    if (answer.ok) {
      clear()
      props.onSent(answer.value)
      return
    }
    setTrouble(answer.error.message)
    if (!isLost(answer.error)) await changeNow({ sent: null })
  }
  const discard = () => {
    const before = draft
    clear()
    toast({ message: said.discarded, action: { label: words.ui.undo, onClick: () => change(before) } })
    // An edit that is let go is over; elsewhere the field stays for other words.
    if (props.start) onCancel?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!isSend && names.onKey(event.key)) event.preventDefault()
    else if (isSend) {
      event.preventDefault()
      void send()
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault()
      onCancel()
    }
  }

  return (
    <form
      className="grid gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {trouble && <Notice tone="negative">{trouble}</Notice>}
      {storageFails && <Notice tone="negative">{said.cannotKeep}</Notice>}
      <textarea
        ref={field}
        dir="auto"
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={names.items.length > 0 ? names.id : undefined}
        aria-activedescendant={names.items.length > 0 ? `${names.id}-${names.active}` : undefined}
        placeholder={label}
        rows={quiet && isEmpty ? 1 : 3}
        maxLength={10_000}
        value={draft.body}
        readOnly={busy}
        onChange={(event) => {
          change({ body: event.target.value })
          setCaret(event.target.selectionStart)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        className={classNames(controlClass, 'resize-y py-1.5 leading-relaxed')}
      />
      <p role="status" className="sr-only">
        {names.items.length > 0 && said.peopleFound(names.items.length)}
      </p>
      {names.items.length > 0 && (
        <ul
          id={names.id}
          role="listbox"
          aria-label={said.mention}
          className="rounded-md border border-line bg-raised p-1"
        >
          {names.items.map((one, i) => (
            <li
              key={one.id}
              id={`${names.id}-${i}`}
              role="option"
              aria-selected={i === names.active}
              // Pressed without taking the focus from the field.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => names.pick(one)}
              className="flex cursor-default items-center gap-2 rounded-md px-2 py-1 text-sm aria-selected:bg-neutral-bg pointer-coarse:py-2.5"
            >
              <PersonMark person={one} />
              {one.name}
            </li>
          ))}
        </ul>
      )}
      {(!quiet || !isEmpty) && (
        <div className="flex items-center gap-2">
          <Button type="submit" size="sm" variant="primary" loading={busy} disabled={isEmpty}>
            {action}
          </Button>
          <span className="flex gap-0.5 text-ink-3 text-xs pointer-coarse:hidden">
            <CommandKeys of="save" />
          </span>
          <span className="ml-auto text-ink-3 text-xs">{!isEmpty && !storageFails && said.kept}</span>
          {onCancel && (
            <Button size="sm" variant="ghost" onClick={onCancel}>
              {words.ui.close}
            </Button>
          )}
          {!isEmpty && (
            <Button size="sm" variant="ghost" onClick={discard}>
              {words.ui.discard}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

/** The list of people behind an @, and what keys do in it. */
function useNames(draft: CommentDraft, caret: number, onChange: (next: Partial<CommentDraft>, caret: number) => void) {
  const id = useId()
  const mention = openMentionAt(draft.body, caret)
  const [closedAt, setClosedAt] = useState<number>()
  const [active, setActive] = useState(0)
  const isOpen = mention !== undefined && mention.at !== closedAt
  const items = useMembers(isOpen ? mention : undefined)
  const chosen = Math.min(active, items.length - 1)
  const pick = (person: PersonRef) => {
    if (!mention) return
    const { body, caret: next } = withMention(draft.body, mention, person.name)
    setActive(0)
    setClosedAt(mention.at)
    onChange({ body, mentions: [...draft.mentions, person] }, next)
  }
  const onKey = (key: string): boolean => {
    if (items.length === 0) {
      if (!mention) setClosedAt(undefined)
      return false
    }
    if (key === 'ArrowDown') setActive((chosen + 1) % items.length)
    else if (key === 'ArrowUp') setActive((chosen + items.length - 1) % items.length)
    else if (key === 'Escape') setClosedAt(mention?.at)
    else if (key === 'Enter' || key === 'Tab') {
      const person = items[chosen]
      if (person) pick(person)
    } else return false
    return true
  }
  return { id, items, active: chosen, pick, onKey }
}
