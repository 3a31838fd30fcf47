import { Fragment } from 'react'
import type { VariantView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'

const said = words.concordance.utterances

/** A wording with what it adds to the fullest one, and what it leaves out. */
export const DiffedWords = ({ diff }: { diff: VariantView['diff'] }) => (
  <>
    {diff.map(({ op, text }, i) => (
      <Fragment key={`${i}-${op}`}>
        {i > 0 && ' '}
        {op === 'insert' ? (
          <ins className="rounded-xs bg-positive-bg px-0.5 text-positive-fg no-underline">
            <span className="sr-only">{said.added}</span>
            {text}
          </ins>
        ) : op === 'delete' ? (
          <del className="text-ink-3 decoration-1">
            <span className="sr-only">{said.leftOut}</span>
            {text}
          </del>
        ) : (
          text
        )}
      </Fragment>
    ))}
  </>
)
