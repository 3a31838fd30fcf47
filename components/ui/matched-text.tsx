/** A text with the part that was typed set in bold. */
export function MatchedText({ text, query }: { text: string; query: string }) {
  const wanted = query.trim().toLowerCase()
  const lower = text.toLowerCase()
  // Lower-casing may change a length (İ); then the places would lie.
  const from = wanted && lower.length === text.length ? lower.indexOf(wanted) : -1
  if (from < 0) return <span className="truncate">{text}</span>
  const to = from + wanted.length
  return (
    <span className="truncate">
      {text.slice(0, from)}
      <mark className="bg-transparent font-semibold text-ink">{text.slice(from, to)}</mark>
      {text.slice(to)}
    </span>
  )
}
