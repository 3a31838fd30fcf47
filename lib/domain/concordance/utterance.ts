import type { Wording } from './wordings'

/** Something said once, with how each article words it. */
export type Utterance = {
  /** Of its first wording: it stays as long as that one stands. */
  readonly id: string
  /** The fullest wording in quotation marks, which the others are compared with. */
  readonly base: Wording
  /** In the order of the articles. */
  readonly wordings: readonly Wording[]
}

/** A wording without the comma that only the sentence around it needs. */
export const bare = (exact: string): string => exact.replace(/[,;]$/, '')
