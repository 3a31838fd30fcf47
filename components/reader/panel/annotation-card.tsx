'use client'
import { CornerUpLeft, Pencil, Scale, Send, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { HistoryList } from '@/components/annotations/history-list'
import { KindLabel } from '@/components/annotations/kind-label'
import { StatusBadge } from '@/components/annotations/status-badge'
import { KeyTip } from '@/components/keys/key-tip'
import { AnnotationThreads, CommentCount } from '@/components/together/comments/annotation-threads'
import { Button, LinkButton } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView, Decision } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'
import { type LitPlace, RelationChips } from '../margin/relation-chips'
import { DecideBar } from './decide-bar'

const say = words.reader.margin

/** What can be asked of an annotation in the panel. */
export type CardActions = {
  readonly onActivate: (id: string) => void
  readonly onEdit: (annotation: AnnotationView) => void
  readonly onDelete: (annotation: AnnotationView) => void
  readonly onSubmit: (annotation: AnnotationView) => void
  readonly onWithdraw: (annotation: AnnotationView) => void
  readonly onDecide: (annotation: AnnotationView, decision: Decision, reason?: string) => Promise<boolean>
  /** Scrolls the text to a place. */
  readonly onPlace: (span: Span) => void
  /** Sets a place of the text apart, until another is or none. */
  readonly onLight: (place: LitPlace | undefined) => void
}

type AnnotationCardProps = {
  annotation: AnnotationView
  index: TextIndex
  active: boolean
  reviews: boolean
  hasDraft: boolean
  unsaved: boolean
  actions: CardActions
  /** Whether Tab comes here, where arrow keys go from card to card; all are Tab stops if it is absent. */
  tabStop?: boolean
}

/** An annotation in the list; the active one opens to what can be done with it. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, index, active, reviews, hasDraft, unsaved, actions, tabStop = true } = props
  const { exact, status, createdBy, note, reason, decidedBy } = annotation
  return (
    <article
      aria-label={`${annotation.kind}: ${exact.slice(0, 80)}`}
      className={classNames('annotation-card', active && 'is-active')}
    >
      <button
        type="button"
        data-card={annotation.id}
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={active}
        onClick={() => actions.onActivate(annotation.id)}
        className="annotation-card-face grid w-full gap-1 text-start"
      >
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <KindLabel {...annotation} />
          <span className="ml-auto flex items-center gap-1.5">
            <CommentCount annotationId={annotation.id} />
            {unsaved && <span className="text-ink-3 text-xs">{words.reader.notSavedYet}</span>}
            {hasDraft && <span className="text-caution-fg text-xs">{say.unsaved}</span>}
            <StatusBadge status={status} />
          </span>
        </span>
        <span
          dir="auto"
          className={classNames('font-serif text-md leading-snug', active ? 'line-clamp-6' : 'line-clamp-2')}
        >
          {exact.slice(0, 600)}
        </span>
      </button>
      <RelationChips {...{ annotation, index, active }} onPlace={actions.onPlace} onLight={actions.onLight} />
      {active && (
        <div className="grid gap-2">
          {note && (
            <p dir="auto" className="whitespace-pre-line border-line-strong border-s-2 ps-2 text-ink-2 text-sm">
              {note}
            </p>
          )}
          {reason && (
            <p className="text-sm">
              <span className="font-medium">{decidedBy?.name ?? say.aReviewer}:</span> “{reason}”
            </p>
          )}
          <Actions annotation={annotation} actions={actions} />
          {annotation.kind === 'claim' && !unsaved && (
            <div>
              <LinkButton size="sm" href={`/claims/${annotation.id}`} icon={<Scale size={13} aria-hidden />}>
                {say.evidence}
              </LinkButton>
            </div>
          )}
          {annotation.can.decide && (
            <DecideBar key={annotation.id} onDecide={(decision, why) => actions.onDecide(annotation, decision, why)} />
          )}
          {reviews && annotation.can.fourEyes && <p className="text-ink-2 text-xs">{say.fourEyes}</p>}
          <p className="text-ink-3 text-xs">{say.by(createdBy.name)}</p>
          <AnnotationThreads annotationId={annotation.id} />
          <HistoryList key={annotation.revision} annotationId={annotation.id} />
        </div>
      )}
    </article>
  )
})

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
          {say.submit}
        </Button>
      )}
      {can.edit && (
        <KeyTip of="focus-form">
          <Button
            size="sm"
            variant={sentBack ? 'primary' : 'secondary'}
            icon={<Pencil size={13} aria-hidden />}
            onClick={() => actions.onEdit(annotation)}
          >
            {words.ui.edit}
          </Button>
        </KeyTip>
      )}
      {can.withdraw && (
        <Button size="sm" icon={<CornerUpLeft size={13} aria-hidden />} onClick={() => actions.onWithdraw(annotation)}>
          {say.withdraw}
        </Button>
      )}
      {can.remove && (
        <KeyTip of="delete">
          <Button
            size="sm"
            variant="ghost"
            icon={<Trash2 size={13} aria-hidden />}
            onClick={() => actions.onDelete(annotation)}
          >
            {words.ui.delete}
          </Button>
        </KeyTip>
      )}
    </div>
  )
}
