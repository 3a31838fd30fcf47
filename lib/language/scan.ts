/** Calls `found` with every word, number and mark of a stretch, in order, in UTF-16 units. Reads each sign once. */
export function scan(
  text: string,
  from: number,
  to: number,
  found: (start: number, end: number, isWord: boolean) => void,
) {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    const start = at
    const isWord = isWordAt(text, at, to) || (isPrefix(code) && isWordAt(text, at + 1, to))
    at = isWord ? wordEnd(text, at, to) : markEnd(text, at, to)
    found(start, at, isWord)
  }
}

/** A word with what joins its parts (son-in-law, it’s, 1,200.50, U.S.) and the sign of a percentage. */
function wordEnd(text: string, start: number, to: number): number {
  const dotted = dottedEnd(text, start, to)
  if (dotted > start) return dotted
  let at = isWordAt(text, start, to) ? start : start + 1
  while (at < to) {
    if (isWordAt(text, at, to)) at += text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00 ? 2 : 1
    else if (joins(text, at) && isWordAt(text, at + 1, to)) at++
    else break
  }
  return at < to && text.charCodeAt(at) === 37 ? at + 1 : at
}

/** The end of initials of two or more: “U.S.”. */
function dottedEnd(text: string, start: number, to: number): number {
  let at = start
  while (at + 1 < to && isCapital(text, at) && text.charCodeAt(at + 1) === 46) at += 2
  return at - start >= 4 ? at : start
}

/** A mark is one sign; dashes and dots in a row are one. */
function markEnd(text: string, start: number, to: number): number {
  const code = text.charCodeAt(start)
  let at = start + 1
  if (code === 45 || code === 46) while (at < to && text.charCodeAt(at) === code) at++
  return code >= 0xd800 && code < 0xdc00 && at < to ? at + 1 : at
}

/** Whether a sign joins what stands on both sides of it to one word; a comma joins figures alone. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 44) return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
  return code === 39 || code === 0x2019 || code === 46 || code === 38 || code === 47 || code === 45 || code === 0x2011
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isPrefix = (code: number) => code === 36 || code === 0x20ac || code === 0xa3 || code === 35 || code === 64
/** For each sign of ASCII, 1 where words are made of it. */
const asciiWord = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z\d]/i.test(String.fromCharCode(code)) ? 1 : 0))
const letter = /[\p{L}\p{M}\p{N}]/u
const capital = /\p{Lu}/u

function isWordAt(text: string, at: number, to: number): boolean {
  if (at >= to) return false
  const code = text.charCodeAt(at)
  if (code < 128) return asciiWord[code] === 1
  if (code >= 0x2010 && code <= 0x203a) return false
  return letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : capital.test(text[at] ?? '')
}

const space = /\s/
const isSpace = (code: number) => code <= 32 || code === 160 || (code > 160 && space.test(String.fromCharCode(code)))
