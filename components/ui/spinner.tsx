/** Something is under way; the words beside it, or `label`, say what. */
export function Spinner({ label, size = 14 }: { label?: string | undefined; size?: number | undefined }) {
  return (
    <svg
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className="shrink-0 animate-spin"
    >
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.25" />
      <path d="M14 8a6 6 0 0 0-6-6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
