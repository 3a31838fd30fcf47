'use client'
import { Trash2, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { type AnnotationDraft, isChanged } from '@/components/api/annotation-draft'
import type { AnnotationFields } from '@/components/api/annotation-fields'
import { CommandKeys } from '@/components/keys/command-keys'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { KindView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'
import { ActorsField } from './actors-field'
import { ConflictChoice } from './conflict-choice'
import { SaveLine } from './save-line'
import { StretchesField } from './stretches-field'
import { TopicsField } from './topics-field'

const said = words.reader.form

type AnnotationFormProps = {
  draft: AnnotationDraft
  index: TextIndex
  kinds: readonly KindView[]
  selection: Span | undefined
  onChange: (fields: AnnotationFields) => void
  onSave: () => void
  onDiscard: () => void
  onTakeNewer: () => void
  onKeepMine: () => void
}

const forms = [
  { value: 'direct', label: said.forms.direct },
  { value: 'partial', label: said.forms.partial },
  { value: 'indirect', label: said.forms.indirect },
  { value: 'mixed', label: said.forms.mixed },
] as const

/** What is said of a marked passage: who speaks, of what, in which form. */
export function AnnotationForm(props: AnnotationFormProps) {
  const { draft, index, kinds, selection, onChange, onSave, onDiscard } = props
  const { fields, base, problem } = draft
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<AnnotationFields>) => onChange({ ...fields, ...part })

  // Somebody who marks goes on with the speaker at once.
  useEffect(() => {
    if (base === null)
      form.current?.querySelector<HTMLInputElement>('input[role=combobox]')?.focus({ preventScroll: true })
  }, [base])

  return (
    <form
      ref={form}
      data-part="form"
      aria-label={base ? said.edit : words.reader.margin.newAnnotation}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="grid min-h-0 flex-1 content-start gap-4 overflow-y-auto px-4 py-3">
        {problem?.current && (
          <ConflictChoice
            {...{ index, mine: fields, message: problem.message, current: problem.current }}
            onTakeNewer={props.onTakeNewer}
            onKeepMine={props.onKeepMine}
          />
        )}
        {base?.status === 'changes_requested' && base.reason && (
          <Notice tone="info" title={said.asksForChange(base.decidedBy?.name ?? words.reader.margin.aReviewer)}>
            {base.reason}
          </Notice>
        )}
        <div>
          <SegmentedControl
            label={said.kind}
            options={kinds.map(({ key, label }) => ({ value: key, label }))}
            value={fields.kind}
            onChange={(kind) => change({ kind })}
          />
        </div>
        <StretchesField {...{ index, selection }} spans={fields.spans} onChange={(spans) => change({ spans })} />
        <ActorsField {...{ index, selection, fields }} onChange={(actors) => change({ actors })} />
        {fields.kind === 'quote' && (
          <>
            <div className="grid justify-items-start gap-1.5">
              <span className="font-medium text-sm" aria-hidden>
                {said.form}
              </span>
              <SegmentedControl
                label={said.form}
                options={forms}
                value={fields.form}
                onChange={(value) => change({ form: value })}
              />
            </div>
            <CueField {...{ index, selection }} cue={fields.cue} onChange={(cue) => change({ cue })} />
          </>
        )}
        {fields.kind === 'claim' && (
          <Checkbox
            label={said.checkable}
            checked={fields.checkable ?? false}
            onChange={(event) => change({ checkable: event.target.checked })}
          />
        )}
        <TopicsField topics={fields.topics} onChange={(topics) => change({ topics })} />
        <Field label={said.note}>
          <Textarea
            rows={2}
            dir="auto"
            maxLength={10_000}
            value={fields.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </Field>
      </div>
      <footer className="grid gap-2 border-line border-t px-4 py-2.5">
        {base && isChanged(draft) && (base.status === 'approved' || base.status === 'rejected') && (
          <p className="text-caution-fg text-xs">{said.draftAgain[base.status]}</p>
        )}
        <SaveLine draft={draft} />
        <div className="flex items-center gap-2">
          <Button type="submit" variant="primary" disabled={Boolean(problem?.current)}>
            {base ? said.saveChanges : words.ui.save}
          </Button>
          <span className="flex gap-0.5 text-ink-3 text-xs pointer-coarse:hidden">
            <CommandKeys of="save" />
          </span>
          <Button
            variant="ghost"
            className="ml-auto"
            icon={base ? <X size={14} aria-hidden /> : <Trash2 size={14} aria-hidden />}
            onClick={onDiscard}
          >
            {base ? (isChanged(draft) ? said.dropChanges : words.ui.close) : words.ui.discard}
          </Button>
        </div>
      </footer>
    </form>
  )
}

type CueFieldProps = {
  index: TextIndex
  selection: Span | undefined
  cue: Span | null
  onChange: (cue: Span | null) => void
}

/** The words that tell that somebody speaks: “said”, “according to”. */
function CueField({ index, selection, cue, onChange }: CueFieldProps) {
  return (
    <div className="grid gap-1">
      <span className="font-medium text-sm">{said.cue}</span>
      <div className="flex min-h-7 flex-wrap items-center gap-2 text-sm">
        {cue ? (
          <q className="hl-cue rounded-sm px-0.5 font-serif">{index.slice(cue.start, cue.end)}</q>
        ) : (
          <span className="text-ink-3">{said.noCue}</span>
        )}
        <span className="ml-auto flex gap-1">
          <Button size="sm" disabled={!selection} onClick={() => selection && onChange(selection)}>
            {said.takeSelection}
          </Button>
          {cue && (
            <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
              {words.ui.remove}
            </Button>
          )}
        </span>
      </div>
    </div>
  )
}
