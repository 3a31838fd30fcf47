import { ExternalLink } from 'lucide-react'
import Link from 'next/link'
import type { SourceListItem } from '@/lib/schemas/source'
import { words } from '@/lib/words'
import { EditSource } from './edit-source'
import { RemoveSource } from './remove-source'
import { SourceAbout } from './source-about'

const said = words.sources.reading

/** A source as the heading of its page, with what can be done with it. */
export const SourceHead = ({ source }: { source: SourceListItem }) => (
  <header className="mb-4 flex flex-wrap items-end justify-between gap-3">
    <div className="min-w-0 flex-1 basis-72">
      <p className="text-ink-3 text-sm">
        <Link href={`/stories/${source.storyId}/sources`} className="underline-offset-2 hover:text-ink hover:underline">
          {said.back}
        </Link>
      </p>
      <h2 dir="auto" className="wrap-anywhere text-pretty font-semibold text-lg">
        {source.title}
      </h2>
      <SourceAbout source={source} />
      {source.url && (
        <a href={source.url} rel="noreferrer" className="link mt-1 inline-flex items-center gap-1 text-xs">
          {said.original} <ExternalLink size={12} aria-hidden />
        </a>
      )}
    </div>
    <div className="flex flex-wrap gap-2">
      {source.can.edit && <EditSource source={source} />}
      {source.can.remove && <RemoveSource source={source} />}
    </div>
  </header>
)
