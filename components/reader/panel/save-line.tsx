import { Check, PencilLine } from 'lucide-react'
import { type AnnotationDraft, isChanged } from '@/components/api/annotation-draft'
import { words } from '@/lib/words'

/** How far what was typed has come, said as it is. */
export function SaveLine({ draft }: { draft: AnnotationDraft }) {
  const said = words.reader.form
  return (
    <output className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-xs">
      {draft.problem ? (
        <span className={`font-medium ${draft.problem.current ? 'text-caution-fg' : 'text-negative-fg'}`}>
          {draft.problem.current ? said.chooseAbove : draft.problem.message}
        </span>
      ) : isChanged(draft) ? (
        <>
          <PencilLine size={13} aria-hidden /> {said.keptAsYouType}
        </>
      ) : (
        <>
          <Check size={13} aria-hidden /> {said.asSaved}
        </>
      )}
    </output>
  )
}
