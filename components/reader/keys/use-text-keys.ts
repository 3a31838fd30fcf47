'use client'
import { useMemo } from 'react'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { textStructure } from '@/lib/domain/text/text-structure'
import type { AnnotationView, KindView } from '@/lib/schemas/annotation'
import type { ArticleView } from '@/lib/schemas/article'
import type { useDraftFlow } from '../drafts/use-draft-flow'
import type { Drafts } from '../drafts/use-drafts'
import type { TextEditor } from '../text/text-editor'
import { useCaretKeys } from './use-caret-keys'
import { useEdgeKeys } from './use-edge-keys'
import { useFocusKeys } from './use-focus-keys'
import { useQuotationKeys } from './use-quotation-keys'
import { useWalkKeys } from './use-walk-keys'

type TextKeys = {
  readonly editor: TextEditor | undefined
  readonly article: ArticleView
  readonly index: TextIndex
  readonly kinds: readonly KindView[]
  /** In sight, and all there are. */
  readonly shown: readonly AnnotationView[]
  readonly all: readonly AnnotationView[]
  readonly activeId: string | undefined
  /** The active annotation, where it may be changed here. */
  readonly active: AnnotationView | undefined
  readonly drafts: Drafts
  readonly flow: Pick<ReturnType<typeof useDraftFlow>, 'edit'>
  readonly onShow: (id: string) => void
}

/** The keys that move through an article: its text, its quotations, its annotations and what stands beside them. */
export function useTextKeys(options: TextKeys): void {
  const { editor, article, index, kinds, shown, all, activeId, drafts, flow, onShow } = options
  const { blocks } = article.version
  const { open } = drafts
  const active = options.active?.can.edit ? options.active : undefined
  // What is open, or would be once it is opened: with what was typed and not saved yet.
  const fields = (open ?? drafts.drafts.find(({ key }) => key === active?.id))?.fields

  useCaretKeys(
    editor,
    useMemo(() => textStructure(index, blocks, article.language), [index, blocks, article.language]),
  )
  useQuotationKeys({
    ...{ editor, index, blocks },
    marked: useMemo(() => [...all, ...drafts.drafts.map(({ fields }) => fields)], [all, drafts.drafts]),
  })
  useWalkKeys({ editor, annotations: shown, kinds, activeId, onShow })
  useEdgeKeys({
    ...{ editor, index },
    passage: fields?.spans ?? active?.spans,
    onPassage: (spans) => {
      if (open) drafts.put({ ...open, fields: { ...open.fields, spans: [...spans] } })
      else if (active) flow.edit(active, { spans: [...spans] })
    },
  })
  useFocusKeys({
    ...{ editor, activeId },
    onEdit: () => {
      if (active) flow.edit(active)
      return active !== undefined
    },
  })
}
