import Link from 'next/link'
import { DiffedWords } from '@/components/annotations/diffed-words'
import { StatusBadge } from '@/components/annotations/status-badge'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import type { CorrectionView } from '@/lib/schemas/correction'
import { words } from '@/lib/words'
import { ReliedOn } from './relied-on'

const said = words.corrections
const tones = { edited: 'caution', rejected: 'negative', reopened: 'caution', deleted: 'negative' } as const

/** One correction: what was approved, what it is now, who changed it, and who had relied on it. */
export function CorrectionCard({ correction }: { correction: CorrectionView }) {
  const { id, kind, article, annotationId, by, at, now, approvedAgain, reason, before } = correction
  return (
    <article aria-label={before.exact.slice(0, 80)} className="rounded-lg border border-line bg-surface p-4">
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tones[kind]}>{said.kinds[kind]}</Badge>
        {now.deleted ? (
          <Badge>{said.nowDeleted}</Badge>
        ) : approvedAgain ? (
          <Badge tone="positive">{said.approvedAgain}</Badge>
        ) : (
          <StatusBadge status={now.status} />
        )}
        <p className="text-ink-3 text-xs">
          {said.by(by.name)} ·{' '}
          <Link href={`/corrections/${id}`} className="hover:underline">
            <RelativeTime at={at} />
          </Link>
        </p>
      </header>
      <Wording correction={correction} />
      {reason && (
        <p dir="auto" className="mt-2 max-w-prose text-sm">
          {said.reason(reason)}
        </p>
      )}
      <p className="mt-2 text-ink-3 text-xs">
        {article.outlet && `${article.outlet} · `}
        <Link
          href={`/articles/${article.id}?annotation=${annotationId}`}
          className="inline-flex items-center underline-offset-2 hover:underline pointer-coarse:min-h-11"
        >
          <span dir="auto">{article.title}</span>
        </Link>
      </p>
      <ReliedOn correction={correction} />
    </article>
  )
}

function Wording({ correction: { before, now, diff, kind } }: { correction: CorrectionView }) {
  const sameWords = before.exact === now.exact
  const credit = ({ form, speakers }: CorrectionView['before']) =>
    [...(form ? [said.form(form)] : []), said.speakers(speakers.join(', '))].join(' · ')
  const sameCredit = credit(before) === credit(now)
  return (
    <div className="mt-2 grid gap-1">
      <p dir="auto" className="text-pretty font-serif">
        {sameWords ? before.exact : <DiffedWords diff={diff} />}
      </p>
      {!sameCredit && (
        <p className="text-ink-2 text-sm">
          {said.wasApproved} {credit(before)}. {said.nowSays} {credit(now)}.
        </p>
      )}
      {sameWords && sameCredit && kind === 'edited' && <p className="text-ink-3 text-xs">{said.sameWords}</p>}
    </div>
  )
}
