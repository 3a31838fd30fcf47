'use client'
import { type AnnotationDraft, isChanged } from '@/components/api/annotation-draft'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { exactOf, type TextIndex } from '@/lib/domain/text/text-index'
import { words } from '@/lib/words'
import type { useDraftFlow } from '../drafts/use-draft-flow'
import type { Drafts } from '../drafts/use-drafts'

const said = words.reader.unsaved

type UnsavedListProps = {
  drafts: Drafts
  index: TextIndex
  flow: ReturnType<typeof useDraftFlow>
}

/** What was typed and is not on the server: it waits here until it is saved or let go. */
export function UnsavedList({ drafts, index, flow }: UnsavedListProps) {
  const unsaved = drafts.drafts.filter(isChanged)
  if (unsaved.length === 0) return null
  const opening = (draft: AnnotationDraft) => exactOf(index, draft.fields.spans).slice(0, 140)
  return (
    <div className="px-4 py-3">
      <Notice tone="caution" title={said.title(unsaved.length)}>
        <p>{drafts.restored > 0 ? said.fromEarlier : said.keptHere}</p>
        <ul className="mt-2 grid gap-2">
          {unsaved.map((draft) => (
            <li key={draft.key} className="grid gap-1 border-line border-t pt-2">
              <span dir="auto" className="line-clamp-2 font-serif">
                {opening(draft)}
              </span>
              <span className="flex flex-wrap gap-1.5">
                <Button size="sm" onClick={() => drafts.setOpenKey(draft.key)}>
                  {words.ui.goOn}
                </Button>
                <Button size="sm" onClick={() => flow.save(draft.key)}>
                  {words.ui.save}
                </Button>
                <Button size="sm" variant="ghost" onClick={() => flow.discard(draft.key)}>
                  {draft.base ? words.reader.form.dropChanges : words.ui.discard}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
