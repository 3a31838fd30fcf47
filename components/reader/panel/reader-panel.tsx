'use client'
import { ChevronDown, ChevronUp, Send } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView, KindView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import type { useDraftFlow } from '../drafts/use-draft-flow'
import type { Drafts } from '../drafts/use-drafts'
import type { ReaderPerson } from '../reader-person'
import type { CardActions } from './annotation-card'
import { AnnotationForm } from './annotation-form'
import { AnnotationList } from './annotation-list'
import { PanelFilters, type ReaderFilter } from './panel-filters'
import { Teaching } from './teaching'
import { UnsavedList } from './unsaved-list'

type ReaderPanelProps = {
  index: TextIndex
  kinds: readonly KindView[]
  person: ReaderPerson
  /** In sight, in the order of the text; `total` counts those out of sight too. */
  annotations: readonly AnnotationView[]
  total: number
  activeId: string | undefined
  selection: Span | undefined
  drafts: Drafts
  flow: ReturnType<typeof useDraftFlow>
  filter: ReaderFilter
  /** Shown as done, but not yet with the server. */
  unsaved: ReadonlySet<string>
  canAnnotate: boolean
  actions: CardActions
  onFilter: (filter: ReaderFilter) => void
  onSubmitAll: (ids: string[]) => void
}

/** Beside the text, or below it on a phone: the annotations, or the form of the one that is being made. */
export function ReaderPanel(props: ReaderPanelProps) {
  const { drafts, activeId, annotations, total } = props
  const { open } = drafts
  const wanted = open?.key ?? activeId
  const [seen, setSeen] = useState(wanted)
  const [raised, setRaised] = useState(wanted !== undefined)
  // What is opened anew is also shown, where the panel had been lowered.
  if (wanted !== seen) {
    setSeen(wanted)
    if (wanted !== undefined) setRaised(true)
  }
  return (
    <aside aria-label="Annotations" className={classNames('reader-panel', raised && 'is-raised')}>
      <header className="flex items-center gap-2 border-line border-b px-4 py-2">
        <h2 className="font-semibold text-base">
          {open ? (open.base ? 'Edit' : 'New annotation') : `Annotations`}
          {!open && (
            <span className="ml-1.5 font-normal text-ink-3 tabular-nums">
              {annotations.length === total ? total : `${annotations.length} of ${total}`}
            </span>
          )}
        </h2>
        {open && (
          <Button size="sm" variant="ghost" className="ml-auto" onClick={props.flow.close}>
            Back to the list
          </Button>
        )}
        <span className={classNames('lg:hidden', !open && 'ml-auto')}>
          <IconButton
            label={raised ? 'Lower the panel' : 'Raise the panel'}
            aria-expanded={raised}
            icon={raised ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
            onClick={() => setRaised(!raised)}
          />
        </span>
      </header>
      <div className="reader-panel-body">{open ? <OpenForm {...props} /> : <Overview {...props} />}</div>
    </aside>
  )
}

function OpenForm(props: ReaderPanelProps) {
  const { drafts, flow, index, kinds, selection } = props
  const { open } = drafts
  if (!open) return null
  return (
    <AnnotationForm
      key={open.key}
      {...{ draft: open, index, kinds, selection }}
      onChange={(fields) => drafts.put({ ...open, fields, problem: open.problem?.current ? open.problem : null })}
      onSave={() => flow.save(open.key)}
      onDiscard={() => flow.discard(open.key)}
      onTakeNewer={() => flow.takeNewer(open.key)}
      onKeepMine={() => flow.keepMine(open.key)}
    />
  )
}

function Overview(props: ReaderPanelProps) {
  const { drafts, annotations, total, person, kinds, filter, canAnnotate, activeId, actions } = props
  const mine = annotations.filter(({ status, createdBy }) => status === 'draft' && createdBy.id === person.id)
  return (
    <>
      {drafts.storageFails && (
        <div className="px-4 pt-3">
          <Notice tone="negative">This browser can’t keep what you type. Save before you leave the page.</Notice>
        </div>
      )}
      <UnsavedList drafts={drafts} index={props.index} flow={props.flow} />
      {total === 0 ? (
        <Teaching canAnnotate={canAnnotate} />
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2">
            <PanelFilters filter={filter} kinds={kinds} onChange={props.onFilter} />
            {mine.length > 0 && (
              <Button
                size="sm"
                className="ml-auto"
                icon={<Send size={13} aria-hidden />}
                onClick={() => props.onSubmitAll(mine.map(({ id }) => id))}
              >
                Submit my {mine.length === 1 ? 'draft' : `${mine.length} drafts`}
              </Button>
            )}
          </div>
          {annotations.length === 0 ? (
            <div className="grid justify-items-start gap-2 px-4 py-6 text-ink-2 text-sm">
              <p>None of the {total} annotations here is of this kind.</p>
              <Button size="sm" onClick={() => props.onFilter({ kind: '', status: '', mine: false })}>
                Show all
              </Button>
            </div>
          ) : (
            <AnnotationList
              {...{ annotations, activeId, actions }}
              reviews={person.role === 'reviewer' || person.role === 'admin'}
              draftKeys={new Set(drafts.drafts.map(({ key }) => key))}
              unsaved={props.unsaved}
            />
          )}
        </>
      )}
    </>
  )
}
