/** The article as the reader shows it: the same components, held by the same state, without the work beside it. */
import { useLayoutEffect, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ArticleText } from '@/components/reader/text/article-text'
import type { TextEditor } from '@/components/reader/text/text-editor'
import { type PlaceIndex, placeIndex } from '@/lib/domain/annotations/annotations-at'
import { highlightSegments } from '@/lib/domain/annotations/highlight-segments'
import { type TextIndex, textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { SampleAnnotation } from '../sample-article'
import { bringIntoView, nextMove, painted, timeToPaint } from './painted'

type Stage = {
  index: TextIndex
  blocks: readonly Block[]
  annotations: readonly SampleAnnotation[]
  active: SampleAnnotation | undefined
}

const colours = new Map([
  ['quote', 'quote'],
  ['claim', 'claim'],
])
const ignore = () => false
const root = createRoot(document.body.appendChild(document.createElement('main')))
let stage: Stage = { index: textIndex(''), blocks: [], annotations: [], active: undefined }
let prepared: readonly SampleAnnotation[] = []
let editor: TextEditor | undefined
const lookUp: { places: PlaceIndex } = { places: placeIndex([]) }

function Article({ index, blocks, annotations, active }: Stage) {
  const segments = useMemo(() => highlightSegments(annotations), [annotations])
  const places = useMemo(() => placeIndex(annotations), [annotations])
  useLayoutEffect(() => {
    lookUp.places = places
  }, [places])
  const accents = useMemo(() => active?.spans.map((span) => ({ ...span, look: 'active' as const })) ?? [], [active])
  return (
    <ArticleText
      {...{ index, blocks, segments, accents, colours }}
      label="Text"
      language="en"
      onReady={(ready) => {
        editor = ready
      }}
      onSelectionChange={ignore}
      onKey={ignore}
      onPress={ignore}
    />
  )
}

/** At once, as React draws what a key or a press has changed. */
function change(changed: Partial<Stage>): void {
  stage = { ...stage, ...changed }
  flushSync(() => root.render(<Article {...stage} />))
}

const article = () => document.querySelector('.article-text') ?? document.body

function middleOf({ spans: [span] }: SampleAnnotation): { x: number; y: number } {
  const at = ((span?.start ?? 0) + (span?.end ?? 0)) >> 1
  const character = { start: at, end: at + 1 }
  const [from, until] = [editor?.edgeBox(character, 'start'), editor?.edgeBox(character, 'end')]
  if (!from || !until) throw new Error('The text is not open.')
  return { x: (from.left + until.right) / 2, y: (from.top + from.bottom) / 2 }
}

globalThis.benchPage = {
  show: async ({ text, blocks }) => {
    change({ index: textIndex(text), blocks })
    await painted()
  },
  prepare: (annotations) => {
    prepared = annotations
  },
  load: () =>
    timeToPaint(
      () => change({ annotations: prepared }),
      () => article().querySelector('.hl') !== null,
    ),
  add: (annotation) => timeToPaint(() => change({ annotations: [...stage.annotations, annotation] }), always),
  focus: (id) =>
    timeToPaint(
      () => change({ active: stage.annotations.find((one) => one.id === id) }),
      () => article().querySelector('.hl-active') !== null,
    ),
  unhover: () => undefined,
  hover: async () => timeToPaint(() => undefined, always, await nextMove()),
  placeOf: middleOf,
  lookAt: async (annotation) => {
    await bringIntoView(() => ({ top: middleOf(annotation).y }))
    await painted()
    const { x, y } = middleOf(annotation)
    const found = editor?.characterAt(x, y)
    const highlight = document.elementFromPoint(x, y)?.closest<HTMLElement>('.hl')
    return {
      ids: found === undefined ? [] : lookUp.places.at(found),
      drawn: Boolean(highlight),
      look: highlight?.className ?? '',
      colour: highlight ? getComputedStyle(highlight).backgroundColor : '',
    }
  },
  unreachable: (annotations) =>
    annotations.filter(({ id, spans }) => !lookUp.places.at(spans[0]?.start ?? 0).includes(id)).map(({ id }) => id),
}

/** Everything has been drawn when `change` returns. */
function always(): boolean {
  return true
}
