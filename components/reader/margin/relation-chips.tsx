'use client'
import { AtSign, MessageSquare, Tag, User } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'

const say = words.reader.margin

/** A place of the text that belongs to an annotation and is looked at just now. */
export type LitPlace = { readonly annotation: AnnotationView; readonly span: Span }

type RelationChipsProps = {
  annotation: AnnotationView
  index: TextIndex
  active: boolean
  /** Scrolls to a place. */
  onPlace: (span: Span) => void
  onLight: (place: LitPlace | undefined) => void
}

/** Who speaks and where they are named, by which word, of what: each a chip; places can be gone to. */
export function RelationChips({ annotation, index, active, onPlace, onLight }: RelationChipsProps) {
  const { actors, topics, quote } = annotation
  const place = (span: Span, icon: ReactNode, label: (words: string) => string) => {
    const text = index.slice(span.start, Math.min(span.end, span.start + 60))
    return (
      <button
        type="button"
        aria-label={label(text)}
        tabIndex={active ? 0 : -1}
        onClick={(event) => {
          event.currentTarget.focus()
          onPlace(span)
        }}
        onFocus={() => onLight({ annotation, span })}
        onBlur={() => onLight(undefined)}
        className={classNames(
          chip,
          reachable,
          'z-1 border-line-strong bg-raised hover:border-accent hover:text-accent',
        )}
      >
        {icon}
        <q dir="auto" className="truncate font-serif">
          {text}
        </q>
      </button>
    )
  }
  return (
    <div
      className={classNames(
        'flex flex-wrap items-center gap-1 text-ink-2 text-xs',
        // A closed card keeps to one line of them.
        !active && 'max-h-6 overflow-hidden pointer-coarse:max-h-8',
      )}
    >
      {!actors.some(({ role }) => role === 'speaker') && <span className="text-ink-3">{say.noSpeaker}</span>}
      {actors.map(({ actorId, name, role, mention }) => (
        <span key={`${actorId} ${role}`} className="contents">
          <span className={classNames(chip, 'border-transparent bg-sunken text-ink')}>
            <User size={12} aria-hidden className="shrink-0 text-ink-3" />
            <span dir="auto" className="truncate font-medium">
              {role === 'speaker' ? name : say.about(name)}
            </span>
          </span>
          {mention && place(mention, <AtSign size={12} aria-hidden />, (text) => say.mention(name, text))}
        </span>
      ))}
      {quote?.cue && place(quote.cue, <MessageSquare size={12} aria-hidden />, say.cue)}
      {topics.map(({ topicId, label }) => (
        <span key={topicId} className={classNames(chip, 'border-line')}>
          <Tag size={12} aria-hidden className="shrink-0 text-ink-3" />
          <span dir="auto" className="truncate">
            {label}
          </span>
        </span>
      ))}
    </div>
  )
}

/** A finger meets more than what is drawn. */
const reachable = "relative after:absolute pointer-coarse:after:-inset-1.5 pointer-coarse:after:content-['']"

const chip =
  'inline-flex h-6 max-w-full min-w-0 items-center gap-1 rounded-full border px-2 pointer-coarse:[button&]:h-8'
