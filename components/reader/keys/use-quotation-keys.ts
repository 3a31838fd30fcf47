'use client'
import { useMemo } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { speak } from '@/components/ui/spoken'
import { quotationsIn } from '@/lib/domain/annotations/quotation-marks'
import { unmarkedQuotations } from '@/lib/domain/annotations/unmarked-quotations'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { type Block, boilerplateRoles } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'
import type { TextEditor } from '../text/text-editor'

type Marked = { readonly kind: string; readonly spans: readonly Span[] }

type QuotationKeys = {
  readonly editor: TextEditor | undefined
  readonly index: TextIndex
  readonly blocks: readonly Block[]
  /** All there is, in sight or not, saved or not. */
  readonly marked: readonly Marked[]
}

const around: readonly string[] = boilerplateRoles

/** From one quotation that nobody has marked as a quote to the next; each is selected, ready to be marked. */
export function useQuotationKeys({ editor, index, blocks, marked }: QuotationKeys): void {
  const quotations = useMemo(
    () =>
      once(() => blocks.filter(({ role }) => !around.includes(role)).flatMap((block) => quotationsIn(index, block))),
    [index, blocks],
  )
  const waiting = useMemo(
    () =>
      once(() => {
        const quotes = marked.flatMap(({ kind, spans }) => (kind === 'quote' ? spans : []))
        return unmarkedQuotations(index, quotations(), quotes)
      }),
    [index, quotations, marked],
  )
  const go = (by: 1 | -1) => () => {
    if (!editor) return false
    const at = editor.selection()?.start ?? editor.caret()
    const isHere = editor.selection() !== undefined
    const found = waiting()
    const which =
      by > 0
        ? found.findIndex(({ start }) => start > at || (start === at && !isHere))
        : found.findLastIndex(({ start }) => start < at)
    const next = found[which]
    if (next) {
      editor.select(next)
      editor.scrollTo(next)
    }
    speak(words.keys.spoken.quotation(next && index.slice(next.start, next.end), which + 1, found.length))
    return true
  }
  useKeys({ 'next-quotation': go(1), 'previous-quotation': go(-1) })
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: work() }
    return known.value
  }
}
