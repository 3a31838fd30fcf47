'use client'
import { memo, type RefObject, useMemo } from 'react'
import { classNames } from '@/components/ui/class-names'
import {
  type TranscriptParagraph,
  type TranscriptPart,
  transcriptParagraphs,
} from '@/lib/domain/sources/transcript-paragraphs'
import { textIndex } from '@/lib/domain/text/text-index'
import type { GradedQuoteView } from '@/lib/schemas/source'
import { words } from '@/lib/words'
import { gradeLines } from './grade-looks'

const said = words.sources.reading

/** Paragraphs are drawn in groups: what is out of sight costs the browser nothing, however long the transcript is. */
const inOneGroup = 40

type TranscriptProps = {
  ref: RefObject<HTMLElement | null>
  text: string
  quotes: readonly GradedQuoteView[]
  /** The quote whose place is lit, by its number. */
  lit: number | undefined
  onChoose: (quote: number) => void
}

/** What was said, with every passage that an article quotes; each leads to its quote. */
export function Transcript({ ref, text, quotes, lit, onChoose }: TranscriptProps) {
  const groups = useMemo(() => {
    const places = quotes.flatMap(({ places: all }, quote) => all.map((one, place) => ({ ...one, quote, place })))
    const paragraphs = transcriptParagraphs(textIndex(text), places)
    return Array.from({ length: Math.ceil(paragraphs.length / inOneGroup) }, (_, i) => {
      const own = paragraphs.slice(i * inOneGroup, (i + 1) * inOneGroup)
      return { paragraphs: own, quotes: new Set(own.flatMap(({ parts }) => parts.flatMap((part) => part.quotes))) }
    })
  }, [text, quotes])
  return (
    <section
      ref={ref}
      aria-label={said.transcript}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative h-[76dvh] overflow-y-auto rounded-lg border border-line bg-surface px-5 py-4 max-lg:h-[46dvh]"
    >
      {groups.map(({ paragraphs, quotes: own }) => (
        <Group
          key={paragraphs[0]?.start}
          paragraphs={paragraphs}
          quotes={quotes}
          lit={lit !== undefined && own.has(lit) ? lit : undefined}
          onChoose={onChoose}
        />
      ))}
    </section>
  )
}

type GroupProps = Pick<TranscriptProps, 'quotes' | 'lit' | 'onChoose'> & { paragraphs: readonly TranscriptParagraph[] }

const Group = memo(Paragraphs)

function Paragraphs({ paragraphs, quotes, lit, onChoose }: GroupProps) {
  return (
    <div className="[contain-intrinsic-size:auto_80rem] [content-visibility:auto]">
      {paragraphs.map(({ start, parts }) => (
        <p key={start} dir="auto" className="wrap-anywhere mb-3 max-w-prose text-pretty font-serif leading-relaxed">
          {parts.map((part, i) =>
            part.quotes.length === 0 ? (
              part.text
            ) : (
              <Quoted key={`${i}-${part.quotes[0]}`} {...{ part, quotes, lit, onChoose }} />
            ),
          )}
        </p>
      ))}
    </div>
  )
}

type QuotedProps = Pick<TranscriptProps, 'quotes' | 'lit' | 'onChoose'> & { part: TranscriptPart }

/** A passage that articles quote. Where several do, each press leads to the next of them. */
function Quoted({ part, quotes, lit, onChoose }: QuotedProps) {
  const own = part.quotes.flatMap((number) => quotes[number] ?? [])
  const isLit = lit !== undefined && part.quotes.includes(lit)
  const next = part.quotes[isLit ? (part.quotes.indexOf(lit) + 1) % part.quotes.length : 0] ?? 0
  const grade = own.find((one) => one.grade !== 'reported')?.grade ?? 'reported'
  return (
    <a
      href={`#quote-${next}`}
      data-begins={part.begins.map(({ quote, place }) => `${quote}-${place}`).join(' ')}
      title={said.jump([...new Set(own.map(({ outlet }) => outlet))].join(', '))}
      onClick={(event) => {
        event.preventDefault()
        onChoose(next)
      }}
      className={classNames(
        'scroll-m-16 rounded-xs underline decoration-2 underline-offset-4 hover:bg-accent-wash',
        gradeLines[grade],
        isLit && 'bg-accent-wash',
      )}
    >
      {part.text}
    </a>
  )
}
