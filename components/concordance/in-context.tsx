import { Fragment } from 'react'
import { DiffedWords } from '@/components/annotations/diffed-words'
import { isInMarks } from '@/lib/domain/concordance/story'
import type { VariantView } from '@/lib/schemas/concordance'

/** A wording as its sentence has it; one in quotation marks with what it adds to the fullest one, and what it leaves out. */
export function InContext({ variant, isBase }: { variant: VariantView; isBase: boolean }) {
  const { context, parts, form, relation, diff } = variant
  return (
    <>
      <span className="text-ink-3">{context.before}</span>
      {isBase || relation === 'identical' || !isInMarks(form) ? (
        parts.map((part, i) => (
          <Fragment key={`${i}-${part}`}>
            {i > 0 && <span className="text-ink-3">{context.between[i - 1]}</span>}
            {part}
          </Fragment>
        ))
      ) : (
        <DiffedWords diff={diff} />
      )}
      <span className="text-ink-3">{context.after}</span>
    </>
  )
}
