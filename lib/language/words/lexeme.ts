import { isCapitalised } from './classes'
import { stem } from './stem'

/** A word apart from where it stands. */
export type Lexeme = {
  readonly text: string
  /** In lower case, with straight apostrophes. */
  readonly lower: string
  readonly stem: string
  readonly isCapital: boolean
}

/** A word as the engine knows it. Words recur: each is looked at once, and its strings are then the same everywhere. */
export function lexemeOf(text: string): Lexeme {
  // A longer piece of a string holds on to the whole of it in V8: kept, it would keep its article.
  if (text.length > longestKept) return lookedAt(text)
  const known = lexemes.get(text)
  if (known) return known
  if (lexemes.size >= mostKept) lexemes.clear()
  const made = lookedAt(text)
  lexemes.set(text, made)
  return made
}

const [longestKept, mostKept] = [12, 50_000]
const lexemes = new Map<string, Lexeme>()

function lookedAt(text: string): Lexeme {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return { text, lower, stem: stem(lower), isCapital: isCapitalised(text) }
}
