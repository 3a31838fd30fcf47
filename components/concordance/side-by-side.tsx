'use client'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { classNames } from '@/components/ui/class-names'
import { anchorsOf, heightBeside } from '@/lib/domain/concordance/scroll-anchors'
import { textIndex } from '@/lib/domain/text/text-index'
import type { ArticleView } from '@/lib/schemas/article'
import type { PassagesView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'

const said = words.concordance.compare

type Passages = PassagesView['passages']
type SideBySideProps = { here: ArticleView; there: ArticleView; outlets: readonly [string, string]; passages: Passages }

/** Two articles that scroll together by what both tell; each such sentence leads to the other one. */
export function SideBySide({ here, there, outlets, passages }: SideBySideProps) {
  const [left, right] = [useRef<HTMLElement>(null), useRef<HTMLElement>(null)]
  const [isTogether, setTogether] = useState(true)
  const [lit, setLit] = useState<number>()
  /** Which side moved last by itself: what it moved along answers with an event of its own. */
  const moved = useRef<HTMLElement>(null)
  const follow = (from: RefObject<HTMLElement | null>, to: RefObject<HTMLElement | null>, isBack: boolean) => {
    const [own, other] = [from.current, to.current]
    if (!isTogether || !own || !other) return
    if (moved.current === own) {
      moved.current = null
      return
    }
    const pairs = passages.flatMap((_, i) => {
      const [a, b] = [topOf(own, i), topOf(other, i)]
      return a === undefined || b === undefined ? [] : [{ here: a, there: b }]
    })
    const ends = { here: own.scrollHeight, there: other.scrollHeight }
    // What stands a third down is what is read.
    const third = own.clientHeight / 3
    const top = heightBeside(anchorsOf(pairs), own.scrollTop + third, ends) - third
    if (Math.abs(other.scrollTop - top) < 1) return
    moved.current = other
    other.scrollTop = top
    if (!isBack) setLit(undefined)
  }
  const jump = (i: number, other: RefObject<HTMLElement | null>) => {
    setLit(i)
    const place = other.current?.querySelector<HTMLElement>(`[data-passage="${i}"]`)
    if (!other.current || !place) return
    moved.current = other.current
    other.current.scrollTop = place.offsetTop - other.current.clientHeight / 3
    place.focus({ preventScroll: true })
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="text-ink-2 text-sm">{said.common(passages.length)}</p>
        <Checkbox checked={isTogether} onChange={(event) => setTogether(event.target.checked)} label={said.scroll} />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Column
          ref={left}
          article={here}
          outlet={outlets[0]}
          places={passages.map((one) => ({ ...one.here, kind: one.kind }))}
          lit={lit}
          onScroll={() => follow(left, right, false)}
          onJump={(i) => jump(i, right)}
        />
        <Column
          ref={right}
          article={there}
          outlet={outlets[1]}
          places={passages.map((one) => ({ ...one.there, kind: one.kind }))}
          lit={lit}
          onScroll={() => follow(right, left, true)}
          onJump={(i) => jump(i, left)}
        />
      </div>
    </div>
  )
}

function topOf(column: HTMLElement, i: number): number | undefined {
  return column.querySelector<HTMLElement>(`[data-passage="${i}"]`)?.offsetTop
}

type Place = { readonly start: number; readonly end: number; readonly kind: Passages[number]['kind'] }
type ColumnProps = {
  ref: RefObject<HTMLElement | null>
  article: ArticleView
  outlet: string
  places: readonly Place[]
  lit: number | undefined
  onScroll: () => void
  onJump: (passage: number) => void
}

function Column({ ref, article, outlet, places, lit, onScroll, onJump }: ColumnProps) {
  const { title, version, language } = article
  const blocks = useMemo(() => drawn(version, places), [version, places])
  return (
    <section
      ref={ref}
      aria-label={outlet}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={onScroll}
      lang={language ?? undefined}
      className="relative h-[70dvh] overflow-y-auto rounded-lg border border-line bg-surface px-5 py-4 max-md:h-[42dvh]"
    >
      <p className="text-ink-3 text-xs">{outlet}</p>
      <h2 dir="auto" className="mb-3 text-balance font-semibold text-md">
        {title}
      </h2>
      {blocks.map(({ start, isHeading, parts }) => {
        const Tag = isHeading ? 'h3' : 'p'
        return (
          <Tag
            key={start}
            dir="auto"
            className={classNames('mb-3 text-pretty font-serif', isHeading && 'font-semibold text-md')}
          >
            {parts.map(({ text, passage }, i) =>
              passage === undefined ? (
                text
              ) : (
                <a
                  key={`${i}-${passage}`}
                  href={`#passage-${passage}`}
                  data-passage={passage}
                  title={said.jump(said[places[passage]?.kind ?? 'retold'])}
                  onClick={(event) => {
                    event.preventDefault()
                    onJump(passage)
                  }}
                  className={classNames(
                    'rounded-xs decoration-2 underline-offset-4 hover:bg-accent-wash',
                    places[passage]?.kind === 'copied'
                      ? 'underline decoration-accent'
                      : 'underline decoration-line-strong',
                    lit === passage && 'bg-accent-wash',
                  )}
                >
                  {text}
                </a>
              ),
            )}
          </Tag>
        )
      })}
    </section>
  )
}

type Part = { readonly text: string; readonly passage?: number }

/** The article’s blocks, each cut where a passage begins and ends. */
function drawn({ text, blocks }: ArticleView['version'], places: readonly Place[]) {
  const index = textIndex(text)
  return blocks
    .filter(({ role }) => role === 'body')
    .map(({ start, end, kind }) => {
      const own = places
        .flatMap((place, passage) => (place.start < end && start < place.end ? [{ ...place, passage }] : []))
        .sort((a, b) => a.start - b.start)
      const parts: Part[] = []
      let at = start
      for (const { start: from, end: to, passage } of own) {
        if (from < at) continue
        if (from > at) parts.push({ text: index.slice(at, from) })
        parts.push({ text: index.slice(from, Math.min(to, end)), passage })
        at = Math.min(to, end)
      }
      if (at < end) parts.push({ text: index.slice(at, end) })
      return { start, isHeading: kind === 'heading', parts }
    })
}
