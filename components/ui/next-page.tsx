import { words } from '@/lib/words'
import { LinkButton } from './button'

const say = words.ui.nextPage

/** Leads to the rest of a list and back to its beginning; nothing on a list that fits one page. */
export function NextPage({ base, next, first }: { base: string; next: string | null; first: boolean }) {
  if (!next && first) return null
  const join = base.includes('?') ? '&' : '?'
  return (
    <nav aria-label={say.pages} className="mt-4 flex justify-between gap-2">
      {first ? (
        <span />
      ) : (
        <LinkButton href={base} variant="ghost">
          {say.backToTheBeginning}
        </LinkButton>
      )}
      {next && <LinkButton href={`${base}${join}cursor=${encodeURIComponent(next)}`}>{say.nextPage}</LinkButton>}
    </nav>
  )
}
