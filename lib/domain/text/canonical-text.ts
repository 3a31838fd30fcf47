import { ok, type Result, refuse } from '../result'

/** A text as it is kept, and what was done to it on the way in, in words. */
export type CanonicalText = { readonly text: string; readonly remarks: readonly string[] }

/**
 * The text as it is kept: line ends (CRLF, CR, NEL, line and paragraph separators, form feed, vertical tab)
 * become a line feed, and a byte-order mark goes. Half surrogate pairs, which no Unicode text can hold, become
 * U+FFFD and are counted. Everything else stays as it was published, invisible characters too.
 * Refuses NUL and other control characters as `text_unreadable`: a text file has none.
 */
export function canonicalText(decoded: string): Result<CanonicalText> {
  const remarks: string[] = []
  let text = decoded.replace(/^\ufeff/, '').replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
  if (!text.isWellFormed()) {
    let count = 0
    text = text.replace(/\p{Surrogate}/gu, () => {
      count++
      return '\ufffd'
    })
    remarks.push(`${count} broken ${count === 1 ? 'character was' : 'characters were'} replaced by “\ufffd”.`)
  }
  const control = /[\u0000-\u0008\u000e-\u001f\u007f]/.exec(text)
  if (control) return refuse('text_unreadable', holdsControl(control[0]))
  return ok({ text, remarks })
}

const holdsControl = (found: string) =>
  `This holds a control character (U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}), so it is ` +
  'probably not a text file. Nothing was saved. Save it as plain text or copy its words.'

/** Marks that change the direction of what follows: the reader shows them, for they can disguise a text. */
export const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
