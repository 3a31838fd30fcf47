import Link from 'next/link'
import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/annotations/status-badge'
import { RelativeTime } from '@/components/ui/relative-time'
import type { CorrectionView } from '@/lib/schemas/correction'
import { words } from '@/lib/words'

const said = words.corrections

/** Who relied on what was corrected: other wordings of the utterance, and exports that hold it as it was. */
export function ReliedOn({ correction: { reliedOn, told } }: { correction: CorrectionView }) {
  const { variants, exports, exportCount } = reliedOn
  return (
    <section aria-label={said.reliedOn} className="mt-3 grid gap-3 border-line border-t pt-3 text-sm sm:grid-cols-2">
      <Part title={said.variants} none={told ? said.noVariants : said.looking} isEmpty={variants.length === 0}>
        {variants.map(({ annotationId, articleId, outlet, title, exact, status, createdBy }) => (
          <li key={annotationId} className="grid gap-0.5">
            <Link
              href={`/articles/${articleId}?annotation=${annotationId}`}
              dir="auto"
              className="text-pretty font-serif underline-offset-2 hover:underline pointer-coarse:min-h-11"
            >
              “{exact}”
            </Link>
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-xs">
              <span dir="auto">{outlet ?? title}</span> · {said.marked(createdBy.name)} <StatusBadge status={status} />
            </span>
          </li>
        ))}
      </Part>
      <Part title={said.exports} none={said.noExports} isEmpty={exports.length === 0}>
        {exports.map(({ id, by, format, at, revision, finished }) => (
          <li key={id}>
            <Link
              href={`/exports/${id}`}
              className="inline-flex items-center underline-offset-2 hover:underline pointer-coarse:min-h-11"
            >
              {said.exported(by.name, format)}
            </Link>
            <span className="block text-ink-3 text-xs">
              <RelativeTime at={at} /> · {said.revision(revision)}
              {!finished && ` · ${said.notFinished}`}
            </span>
          </li>
        ))}
        {exportCount > exports.length && (
          <li className="text-ink-3 text-xs">{said.moreExports(exportCount - exports.length)}</li>
        )}
      </Part>
    </section>
  )
}

type PartProps = { title: string; none: string; isEmpty: boolean; children: ReactNode }

const Part = ({ title, none, isEmpty, children }: PartProps) => (
  <div className="min-w-0">
    <h3 className="mb-1.5 font-medium text-ink-3 text-xs">{title}</h3>
    {isEmpty ? <p className="text-ink-2">{none}</p> : <ul className="grid gap-2">{children}</ul>}
  </div>
)
