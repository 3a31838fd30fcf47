import { LinkButton } from './button'

/** Leads to the rest of a list and back to its beginning; nothing on a list that fits one page. */
export function NextPage({ base, next, first }: { base: string; next: string | null; first: boolean }) {
  if (!next && first) return null
  const join = base.includes('?') ? '&' : '?'
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-between gap-2">
      {first ? (
        <span />
      ) : (
        <LinkButton href={base} variant="ghost">
          Back to the beginning
        </LinkButton>
      )}
      {next && <LinkButton href={`${base}${join}cursor=${encodeURIComponent(next)}`}>Next page</LinkButton>}
    </nav>
  )
}
