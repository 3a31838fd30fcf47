import { ExternalLink } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { dayOf } from '@/components/ui/day-of'
import type { ArticleView } from '@/lib/schemas/article'
import { words } from '@/lib/words'

const said = words.reader.head

/** Whose article it is, where it comes from, and what can be done about that. Its title stands in the text, if the text has one. */
export function ArticleHead({ article, tools }: { article: ArticleView; tools: ReactNode }) {
  const { title, outlet, byline, dateline, publishedAt, storyId, storyTitle, url, language, version, otherVersions } =
    article
  const hasRole = (role: string) => version.blocks.some((block) => block.role === role)
  return (
    <header className="relative mb-6 grid gap-2 font-sans">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-ink-2 text-sm">
        <span className="font-semibold text-ink">{outlet ?? said.noOutlet}</span>
        {publishedAt && <time dateTime={publishedAt}>{dayOf(publishedAt)}</time>}
        {byline && !hasRole('byline') && <span>{byline}</span>}
        {dateline && !hasRole('dateline') && <span>{dateline}</span>}
        {storyId && (
          <Link className="link" href={`/stories/${storyId}`}>
            {storyTitle}
          </Link>
        )}
        {url && (
          <a
            className="link inline-flex items-baseline gap-1"
            href={url}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            {said.original}
            <ExternalLink size={12} aria-label={said.newTab} className="self-center" />
          </a>
        )}
        <span className="text-ink-3">{said.version(version.number)}</span>
        {otherVersions?.map((other) => (
          <Link
            key={other.id}
            className="link"
            href={other.current ? `/articles/${article.id}` : `/articles/${article.id}?version=${other.number}`}
          >
            {said.otherVersion(other.number, other.annotationCount)}
          </Link>
        ))}
        {tools}
      </p>
      {!hasRole('title') && (
        <h1
          dir="auto"
          lang={language ?? undefined}
          className="text-balance font-semibold font-serif text-2xl leading-tight"
        >
          {title}
        </h1>
      )}
    </header>
  )
}
