/** The product's name as it is written on its screens. */
export function Wordmark() {
  return (
    <span className="font-serif text-lg font-semibold tracking-tight">
      <span aria-hidden="true" className="mr-1 text-accent">
        “
      </span>
      Verbatim
    </span>
  )
}
