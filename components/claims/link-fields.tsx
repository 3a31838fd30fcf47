'use client'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { type ClaimRelation, claimRelation } from '@/lib/schemas/claim'
import { words } from '@/lib/words'

const said = words.claims.dialog

/** A link as it is typed. */
export type TypedLink = { readonly relation: ClaimRelation; readonly note: string }

type FieldsProps = {
  /** Whether it is told of the claim whose page it is, or of the two statements above. */
  of: 'claim' | 'two'
  typed: TypedLink
  onType: (typed: TypedLink) => void
}

/** What one statement says of another, and a note. */
export function LinkFields({ of, typed, onType }: FieldsProps) {
  const { relation, note } = typed
  const means = words.claims.meanings[of]
  return (
    <>
      <div className="grid gap-1.5">
        <p className="font-medium text-sm" aria-hidden>
          {means.label}
        </p>
        <div>
          <SegmentedControl
            label={means.label}
            options={claimRelation.options.map((value) => ({ value, label: words.claims.relations[value] }))}
            value={relation}
            onChange={(value) => onType({ relation: value, note })}
          />
        </div>
        <p aria-live="polite" className="text-ink-3 text-xs">
          {means[relation]}
        </p>
      </div>
      <Field label={said.note} hint={said.noteHint}>
        <Textarea
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => onType({ relation, note: event.target.value })}
        />
      </Field>
    </>
  )
}
