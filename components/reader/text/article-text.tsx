'use client'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Segment } from '@/lib/domain/annotations/highlight-segments'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import type { Accent } from './highlights'
import { StaticText } from './static-text'
import { openTextEditor, type TextEditor } from './text-editor'

type ArticleTextProps = {
  index: TextIndex
  blocks: readonly Block[]
  segments: readonly Segment[]
  accents: readonly Accent[]
  colours: ReadonlyMap<string, string>
  label: string
  language: string | null
  onReady: (editor: TextEditor | undefined) => void
  onSelectionChange: (selection: Span | undefined) => void
  onKey: (event: KeyboardEvent) => boolean
  onPress: (event: MouseEvent) => boolean
  /** What is laid over the text: tools beside a selection, handles. */
  children?: ReactNode
}

/** The article's text: drawn by the server first, then held by the editor, which looks the same. */
export function ArticleText(props: ArticleTextProps) {
  const { index, blocks, segments, accents, colours, children } = props
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<TextEditor>()
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  // Before the browser paints: the server's drawing goes in the moment in which the editor's comes.
  useLayoutEffect(() => {
    if (!host.current) return undefined
    const opened = openTextEditor({
      ...{ element: host.current, index, blocks, colours, segments: latest.current.segments },
      ...{ label: latest.current.label, language: latest.current.language },
      onSelectionChange: (selection) => latest.current.onSelectionChange(selection),
      onKey: (event) => latest.current.onKey(event),
      onPress: (event) => latest.current.onPress(event),
    })
    setEditor(opened)
    latest.current.onReady(opened)
    return () => {
      latest.current.onReady(undefined)
      setEditor(undefined)
      opened.destroy()
    }
  }, [index, blocks, colours])

  useEffect(() => editor?.drawSegments(segments), [editor, segments])
  useEffect(() => editor?.drawAccents(accents), [editor, accents])

  return (
    <div className="relative">
      {!editor && (
        <div className="article-text" lang={props.language ?? undefined}>
          <StaticText {...{ index, blocks, segments, colours }} />
        </div>
      )}
      <div ref={host} hidden={!editor} />
      {editor && children}
    </div>
  )
}
