'use client'
import { CornerUpLeft, Pencil, Send, Trash2 } from 'lucide-react'
import { HistoryList } from '@/components/annotations/history-list'
import { KindLabel } from '@/components/annotations/kind-label'
import { namesOf } from '@/components/annotations/people-of'
import { StatusBadge } from '@/components/annotations/status-badge'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { AnnotationView, Decision } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import { DecideBar } from './decide-bar'

/** What can be asked of an annotation in the panel. */
export type CardActions = {
  readonly onActivate: (id: string) => void
  readonly onEdit: (annotation: AnnotationView) => void
  readonly onDelete: (annotation: AnnotationView) => void
  readonly onSubmit: (annotation: AnnotationView) => void
  readonly onWithdraw: (annotation: AnnotationView) => void
  readonly onDecide: (annotation: AnnotationView, decision: Decision, reason?: string) => Promise<boolean>
}

type AnnotationCardProps = {
  annotation: AnnotationView
  active: boolean
  reviews: boolean
  hasDraft: boolean
  unsaved: boolean
  actions: CardActions
}

/** An annotation in the list; the active one opens to what can be done with it. */
export function AnnotationCard({ annotation, active, reviews, hasDraft, unsaved, actions }: AnnotationCardProps) {
  const { exact, status, topics, actors, createdBy, note, reason, decidedBy } = annotation
  const speakers = namesOf(actors, 'speaker')
  const others = actors.filter(({ role }) => role !== 'speaker').map(({ name }) => name)
  return (
    <article
      aria-label={`${annotation.kind}: ${exact.slice(0, 80)}`}
      className={classNames(
        'border-line border-b px-4 py-3',
        active ? 'bg-accent-wash/60 shadow-[inset_3px_0_0_var(--accent)]' : 'hover:bg-surface',
      )}
    >
      <button
        type="button"
        data-card={annotation.id}
        aria-expanded={active}
        onClick={() => actions.onActivate(annotation.id)}
        className="grid w-full gap-1 text-left"
      >
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <KindLabel {...annotation} />
          <span className="ml-auto flex items-center gap-1.5">
            {unsaved && <span className="text-ink-3 text-xs">{words.reader.notSavedYet}</span>}
            {hasDraft && <span className="text-caution-fg text-xs">unsaved changes</span>}
            <StatusBadge status={status} />
          </span>
        </span>
        <span
          dir="auto"
          className={classNames('font-serif text-md leading-snug', active ? 'line-clamp-6' : 'line-clamp-2')}
        >
          {exact.slice(0, 600)}
        </span>
        <span className="flex flex-wrap gap-x-1.5 text-ink-2 text-xs [&>:not(:last-child)]:after:content-['_·']">
          {speakers ? (
            <span className="font-medium text-ink">{speakers}</span>
          ) : (
            <span className="text-ink-3">No speaker</span>
          )}
          {/* The dot ends what it follows: a line never begins with one. */}
          {others.length > 0 && <span>on {others.join(', ')}</span>}
          {topics.length > 0 && <span>{topics.map(({ label }) => label).join(', ')}</span>}
          <span className="text-ink-3">{createdBy.name}</span>
        </span>
      </button>
      {active && (
        <div className="mt-2 grid gap-2">
          {note && (
            <p dir="auto" className="whitespace-pre-line border-line-strong border-l-2 pl-2 text-ink-2 text-sm">
              {note}
            </p>
          )}
          {reason && (
            <p className="text-sm">
              <span className="font-medium">{decidedBy?.name ?? 'A reviewer'}:</span> “{reason}”
            </p>
          )}
          <Actions annotation={annotation} actions={actions} />
          {annotation.can.decide && (
            <DecideBar key={annotation.id} onDecide={(decision, why) => actions.onDecide(annotation, decision, why)} />
          )}
          {reviews && annotation.can.fourEyes && (
            <p className="text-ink-2 text-xs">
              You made or last edited this one, so somebody else decides on it: four eyes see more than two.
            </p>
          )}
          <HistoryList key={annotation.revision} annotationId={annotation.id} />
        </div>
      )}
    </article>
  )
}

function Actions({ annotation, actions }: { annotation: AnnotationView; actions: CardActions }) {
  const { can } = annotation
  const sentBack = annotation.status === 'changes_requested'
  if (!can.edit && !can.submit && !can.withdraw && !can.remove) return null
  return (
    <div className="flex flex-wrap gap-1.5">
      {can.submit && (
        <Button
          size="sm"
          variant={sentBack ? 'secondary' : 'primary'}
          icon={<Send size={13} aria-hidden />}
          onClick={() => actions.onSubmit(annotation)}
        >
          Submit
        </Button>
      )}
      {can.edit && (
        <Button
          size="sm"
          variant={sentBack ? 'primary' : 'secondary'}
          icon={<Pencil size={13} aria-hidden />}
          onClick={() => actions.onEdit(annotation)}
        >
          Edit
        </Button>
      )}
      {can.withdraw && (
        <Button size="sm" icon={<CornerUpLeft size={13} aria-hidden />} onClick={() => actions.onWithdraw(annotation)}>
          Withdraw
        </Button>
      )}
      {can.remove && (
        <Button
          size="sm"
          variant="ghost"
          icon={<Trash2 size={13} aria-hidden />}
          onClick={() => actions.onDelete(annotation)}
        >
          Delete
        </Button>
      )}
    </div>
  )
}
