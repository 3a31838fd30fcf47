import { en } from './en'

/** Everything that the interface says. Another language is a file beside `en` that fits this type. */
export type Words = typeof en

/** The words of this installation. Plurals and names come in through functions; `Intl` does numbers and dates. */
export const words: Words = en
