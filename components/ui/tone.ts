/** What a colour says; the words beside it always say it too. */
export type Tone = 'neutral' | 'info' | 'positive' | 'caution' | 'negative'

export const toneClass: Readonly<Record<Tone, string>> = {
  neutral: 'border-neutral-border bg-neutral-bg text-neutral-fg',
  info: 'border-info-border bg-info-bg text-info-fg',
  positive: 'border-positive-border bg-positive-bg text-positive-fg',
  caution: 'border-caution-border bg-caution-bg text-caution-fg',
  negative: 'border-negative-border bg-negative-bg text-negative-fg',
}

/** The same without a ground of its own. */
export const toneText: Readonly<Record<Tone, string>> = {
  neutral: 'text-ink-2',
  info: 'text-info-fg',
  positive: 'text-positive-fg',
  caution: 'text-caution-fg',
  negative: 'text-negative-fg',
}
