'use client'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { RulingView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { useRuling } from './use-ruling'

const said = words.concordance.rulings

/** What people kept apart and joined, each with its reason and a way to take it back. */
export function RulingList({ rulings, canRevoke }: { rulings: readonly RulingView[]; canRevoke: boolean }) {
  const { revokeAll } = useRuling()
  if (rulings.length === 0) return null
  return (
    <section aria-label={said.title} className="mt-4">
      <h2 className="mb-2 font-semibold text-md">{said.title}</h2>
      <ul>
        {acts(rulings).map(([ruling, ...others]) => (
          <li key={ruling.id} className="flex items-start gap-3 border-line border-t py-2.5 text-sm">
            <div className="min-w-0 flex-1">
              <p dir="auto" className="font-serif">
                “{ruling.words[0]}” · “{ruling.words[1]}”{others.length > 0 && ` · ${said.others(others.length)}`}
              </p>
              <p className="text-ink-3 text-xs">
                {ruling.kind === 'apart' ? said.apart : said.together} {said.by(ruling.createdBy.name)}
                {ruling.reason && `: ${ruling.reason}`} · <RelativeTime at={ruling.createdAt} />
              </p>
            </div>
            {canRevoke && (
              <Button size="sm" variant="ghost" onClick={() => void revokeAll([ruling, ...others])}>
                {said.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Act = readonly [RulingView, ...RulingView[]]

/** Rulings by what was done: a wording that was taken out of an utterance is apart from each of the others there. */
function acts(rulings: readonly RulingView[]): Act[] {
  const byAct = new Map<string, Act>()
  for (const ruling of rulings) {
    const key = `${ruling.kind} ${ruling.a} ${ruling.createdAt}`
    byAct.set(key, [...(byAct.get(key) ?? []), ruling] as unknown as Act)
  }
  return [...byAct.values()]
}
