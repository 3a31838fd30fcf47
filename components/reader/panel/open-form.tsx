'use client'
import { NewerWhileEditing } from '@/components/together/live/newer-while-editing'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { KindView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import type { useDraftFlow } from '../drafts/use-draft-flow'
import type { Drafts } from '../drafts/use-drafts'
import { AnnotationForm } from './annotation-form'

export type OpenFormProps = {
  index: TextIndex
  kinds: readonly KindView[]
  selection: Span | undefined
  drafts: Drafts
  flow: ReturnType<typeof useDraftFlow>
}

/** The form of what is being made or changed, with its ways to the server. */
export function OpenForm({ index, kinds, selection, drafts, flow }: OpenFormProps) {
  const { open } = drafts
  if (!open) return null
  return (
    <>
      {!open.problem && (
        <NewerWhileEditing
          base={open.base}
          onCompare={(current, message) => drafts.put({ ...open, problem: { message, current } })}
        />
      )}
      <AnnotationForm
        key={open.key}
        {...{ draft: open, index, kinds, selection }}
        onChange={(fields) => drafts.put({ ...open, fields, problem: open.problem?.current ? open.problem : null })}
        onSave={() => flow.save(open.key)}
        onDiscard={() => flow.discard(open.key)}
        onTakeNewer={() => flow.takeNewer(open.key)}
        onKeepMine={() => flow.keepMine(open.key)}
      />
    </>
  )
}
