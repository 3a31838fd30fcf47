import { en } from './en'

/** Everything that the interface says. Another language is a folder beside `en` that fits this type. */
export type Words = Said<typeof en>

/** The same shape, whatever the text says. */
type Said<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Said<T[K]> }

/** The words of this installation. Plurals and names come in through functions; `Intl` does numbers and dates. */
export const words: Words = en
