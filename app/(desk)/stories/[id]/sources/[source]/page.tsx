import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { placeAddress } from '@/components/annotations/place-address'
import { StoryFrame } from '@/components/concordance/story-frame'
import type { ShownQuote } from '@/components/sources/quote-card'
import { SourceHead } from '@/components/sources/source-head'
import { SourceReading } from '@/components/sources/source-reading'
import type { GradedQuoteView } from '@/lib/schemas/source'
import { getSource } from '@/lib/server/queries/get-source'
import { gradesOf } from '@/lib/server/queries/get-source-grades'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'
import { storyOfPage } from '../../story-page'

type Props = { params: Promise<{ id: string; source: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await getSource(await requirePrincipal(), (await params).source)
  return { title: source.ok ? source.value.title : words.pages.storiesOne.nothingHere }
}

export default async function SourcePage({ params }: Props) {
  const { principal, story } = await storyOfPage(params)
  const source = await getSource(principal, (await params).source)
  if (!source.ok || source.value.storyId !== story.id) notFound()
  const { quotes } = await gradesOf(principal, source.value)
  const { text, ...about } = source.value
  return (
    <StoryFrame story={story}>
      <SourceHead source={about} />
      <p className="mb-3 max-w-prose text-ink-2 text-sm">{words.sources.reading.note}</p>
      <SourceReading key={about.id} text={text} quotes={quotes.map(shownQuote)} />
    </StoryFrame>
  )
}

const shownQuote = (quote: GradedQuoteView): ShownQuote => ({
  ...quote,
  href: placeAddress(quote.articleId, { start: quote.spans[0]?.start ?? 0, end: quote.spans.at(-1)?.end ?? 0 }),
})
