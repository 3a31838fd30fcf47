'use client'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { MarginUnit } from '@/lib/domain/annotations/margin-layout'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { words } from '@/lib/words'
import { AnnotationCard, type CardActions } from '../panel/annotation-card'
import type { TextEditor } from '../text/text-editor'
import type { MarginEntry } from './margin-entries'
import { MarginStack } from './margin-stack'
import type { BlockBoxes } from './text-places'
import { unitsWithin, useMarginLayout } from './use-margin-layout'
import { useWindowOf } from './use-window-of'

type MarginCardsProps = {
  editor: TextEditor | undefined
  index: TextIndex
  blocks: readonly Block[]
  boxes: BlockBoxes | undefined
  margin: HTMLElement | null
  ceiling: number
  entries: readonly MarginEntry[]
  activeId: string | undefined
  reviews: boolean
  draftKeys: ReadonlySet<string>
  unsaved: ReadonlySet<string>
  actions: CardActions
  /** The form that is open, drawn in the place of its entry. */
  form: ReactNode
}

const moves: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
}
const stops = '[data-card]'
const cardsIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>(stops) ?? [])]

/**
 * The annotations beside the text, each level with its passage. Only those near the window are in the page; arrow keys
 * walk through all of them, as one list with one Tab stop.
 */
export function MarginCards(props: MarginCardsProps) {
  const { index, margin, ceiling, entries, activeId, reviews, draftKeys, unsaved, actions, form } = props
  const list = useRef<HTMLUListElement>(null)
  const seen = useWindowOf(margin)
  const { units, onHeights } = useMarginLayout({ ...props, seen })
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries])
  const unitOf = useCallback(
    (id: string | undefined) => (id === undefined ? -1 : units.findIndex(({ ids }) => ids.includes(id))),
    [units],
  )

  /** The card that had the focus last; it stays in the page while it has it. */
  const [stop, setStop] = useState<string>()
  const [holds, setHolds] = useState(false)
  const [wish, setWish] = useState<string>()
  /** One of the open stack: it stays open when it is laid out anew with others. */
  const [opened, setOpened] = useState<string>()
  const height = seen.bottom - seen.top
  const mounted = unitsWithin(units, { top: seen.top - height, bottom: seen.bottom + height })
  const inSight = unitsWithin(units, { top: seen.top + ceiling, bottom: seen.bottom })
  const shown = new Set(range(mounted.from, mounted.until))
  for (const id of [activeId, wish, ...(holds ? [stop] : [])]) {
    const at = unitOf(id)
    // With its neighbours, so that the arrow keys have somewhere to go.
    for (const one of [at - 1, at, at + 1]) if (at >= 0 && units[one]) shown.add(one)
  }
  const drawn = [...shown].sort((a, b) => a - b)
  const isDrawn = (id: string | undefined) => shown.has(unitOf(id))
  const tabStop = [stop, activeId, units[inSight.from]?.ids[0], units[drawn[0] ?? 0]?.ids[0]].find(isDrawn)

  useHeights(list, drawn.flatMap((at) => (units[at]?.isStack ? [] : (units[at]?.ids ?? []))).join(' '), onHeights)
  useEffect(() => {
    const cards = cardsIn(list.current)
    // In a closed stack, the stack stands for it.
    const named = [wish, units[unitOf(wish)]?.ids[0]]
    const wished = named.map((id) => cards.find(({ dataset }) => dataset['card'] === id)).find(Boolean)
    if (!wished) return
    wished.focus()
    setWish(undefined)
  }, [wish, units, unitOf])

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    const target = event.target as HTMLElement
    if (!move || event.altKey || event.ctrlKey || event.metaKey || !target.matches(stops)) return
    event.preventDefault()
    if (move === 'first' || move === 'last') return setWish(entries.at(move === 'first' ? 0 : -1)?.id)
    const all = cardsIn(list.current)
    all[all.indexOf(target) + (move === 'next' ? 1 : -1)]?.focus()
  }
  const activate = (id: string) => {
    setWish(id)
    actions.onActivate(id)
  }
  const bottom = units.at(-1)

  return (
    <>
      <ul
        ref={list}
        aria-label={words.reader.margin.title}
        className="margin-cards"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const card = (event.target as HTMLElement).closest<HTMLElement>('[data-unit]')?.dataset['unit']
          setHolds(true)
          setStop((event.target as HTMLElement).dataset['card'] ?? card)
        }}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setHolds(false)}
      >
        {drawn.map((at) => {
          const unit = units[at]
          const first = unit && byId.get(unit.ids[0] ?? '')
          if (!unit || !first) return null
          const common = { 'data-unit': first.id, 'aria-setsize': units.length, 'aria-posinset': at + 1 }
          if (first.isOpen)
            return (
              <li key={first.id} {...common} className="margin-form-place">
                {/* A margin would hold the form back from moving up into sight. */}
                <div style={{ height: unit.top }} />
                <div className="margin-form" data-height={first.id}>
                  {form}
                </div>
              </li>
            )
          return (
            <li
              key={first.id}
              {...common}
              {...(!unit.isStack && { 'data-height': first.id })}
              className="margin-unit"
              style={{ transform: `translateY(${Math.round(unit.top)}px)` }}
            >
              {unit.isStack || !first.annotation ? (
                <MarginStack
                  annotations={annotationsOf(unit, byId)}
                  tabStop={unit.ids.includes(tabStop ?? '')}
                  open={unit.ids.includes(opened ?? '')}
                  onOpen={(open) => setOpened(open ? first.id : undefined)}
                  onActivate={activate}
                />
              ) : (
                <AnnotationCard
                  {...{ index, reviews, actions }}
                  annotation={first.annotation}
                  active={first.id === activeId}
                  hasDraft={draftKeys.has(first.id)}
                  unsaved={unsaved.has(first.id)}
                  tabStop={first.id === tabStop}
                />
              )}
            </li>
          )
        })}
      </ul>
      {/* The last cards may reach further down than the text. */}
      {bottom && <div aria-hidden style={{ height: Math.max(0, bottom.top + bottom.height + 24 - ceiling) }} />}
    </>
  )
}

const range = (from: number, until: number) => Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i)

const annotationsOf = (unit: MarginUnit, byId: ReadonlyMap<string, MarginEntry>) =>
  unit.ids.flatMap((id) => byId.get(id)?.annotation ?? [])

/** Tells how high the drawn cards are when they come and when one grows, without asking for a layout of its own. */
function useHeights(
  list: RefObject<HTMLUListElement | null>,
  drawnIds: string,
  onHeights: (heights: ReadonlyMap<string, number>) => void,
): void {
  useLayoutEffect(() => {
    const drawn = new Set(drawnIds.split(' '))
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-height]') ?? [])].filter(({ dataset }) =>
      drawn.has(dataset['height'] ?? ''),
    )
    const observer = new ResizeObserver((entries) => {
      const heights = entries.map(({ target, borderBoxSize: [box] }) => [target, box?.blockSize ?? 0] as const)
      onHeights(new Map(heights.map(([card, height]) => [(card as HTMLElement).dataset['height'] ?? '', height])))
    })
    for (const card of cards) observer.observe(card)
    return () => observer.disconnect()
  }, [list, drawnIds, onHeights])
}
