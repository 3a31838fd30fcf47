/** A stretch of a transcript that nobody said. UTF-16 units, half-open. */
export type Unspoken = {
  readonly start: number
  readonly end: number
  /** Somebody speaks from here on, be it somebody else or the same again. */
  readonly isTurn: boolean
  /** Who does, as it is written without its colon: “MR STRAND”. Empty where a name stops to hold. */
  readonly who?: string | undefined
}

const timing = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/
const cueNumber = /^\s*\d{1,6}\s*$/
const loneClock = /^\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?\s*$/
const leadingClock = /^[\s>–—-]*\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?=[\s:–—-])/
const tag = /<(\/?)(v|c|i|b|u|lang)(?:[.\s][^<>\n]{0,80})?>|<\d{2}:[\d:.]{5,12}>/g
/** In a transcript, square brackets hold what the transcriber adds. */
const bracketed = /\[[^[\]\n]{0,160}\]/g
const parenthesis = /\(([^()\n]{1,60})\)/g
/** What stands in round brackets was not said either where it is a time, in capitals, or begins so. */
const remarks = [
  /^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?$/,
  /^[\p{Lu}\s.-]{3,}$/u,
  /^(?:off[- ]mic|applause|laugh|inaudible|indiscernible|unintelligible|cross-?talk|pause|silence|music|cheer|boo|interrupt|overlapping|phonetic|sic\b|through (?:an )?interp|via |speak(?:s|ing) |in translation)/i,
]

const name = String.raw`\p{Lu}[\p{L}\p{N}.'’-]*(?: (?:\p{Lu}[\p{L}\p{N}.'’-]*|\d+|of|the|de|da|van|von|al|bin)){0,5}`
const office = String.raw`(?: ?\([^()\n]{1,80}\))?`
/** Who speaks, at the beginning of a line. */
const label = new RegExp(String.raw`^[\s>–—-]*(?:(?:[QA](?:[.:]|(?= {2}|\t)))|(${name})${office} ?:(?=\s|$))`, 'u')
const labelWithClock = new RegExp(String.raw`^\s*(${name}) +\(?\d{1,2}:\d{2}(?::\d{2})?\)?\s*$`, 'u')
/** Who speaks, behind the end of somebody else’s sentence, or behind the mark of captions. */
const innerLabel = new RegExp(
  String.raw`(?<=(?:[.!?…]["”’)]?|>>)\s)\p{Lu}{2,}[\p{Lu}.'’-]*(?: (?:\p{Lu}[\p{Lu}.'’-]*|\d+)){0,4}${office} ?:(?=\s)`,
  'gu',
)
/** One word before a colon may be said, “Look: …”, and is a label where it is one of these or stands there again. */
const usualLabel =
  /^(?:question|answer|reporter|moderator|speaker|interviewer|host|chair|chairman|chairwoman|operator|translator|interpreter|press|all)$/i

type Line = { readonly start: number; readonly text: string }

/**
 * What stands in a transcript and was not said, sorted and apart: who speaks (“MR STRAND:”, “Q.”), times, numbers and
 * tags of cues, and what the transcriber remarks (“[inaudible]”, “(applause)”). Source for cues: W3C, WebVTT; SubRip has
 * no standard.
 */
export function unspokenIn(text: string): Unspoken[] {
  const lines = linesOf(text)
  const repeated = repeatedLabels(lines)
  const found: Unspoken[] = []
  const add = (start: number, end: number, isTurn = false, who?: string) =>
    void (end > start && found.push({ start, end, isTurn, who }))
  let isHeader = /^\ufeff?WEBVTT(?:\s|$)/.test(text)
  const isVtt = isHeader
  lines.forEach((line, i) => {
    const { start, text: words } = line
    const isBlank = words.trim() === ''
    if (isVtt && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(words)) isHeader = true
    if (isBlank) isHeader = false
    else if (isHeader || isCueLine(lines, i, isVtt)) add(start, start + words.length)
    else if (loneClock.test(words) || labelWithClock.test(words))
      add(start, start + words.length, true, labelWithClock.exec(words)?.[1])
    else {
      const clock = leadingClock.exec(words)?.[0].length ?? /^\s*\[[^[\]\n]{0,40}\]/.exec(words)?.[0].length ?? 0
      add(start, start + clock)
      const speaker = label.exec(words.slice(clock))
      if (speaker && isLabel(speaker[1], repeated))
        add(start + clock, start + clock + speaker[0].length, true, nameIn(speaker[0]))
    }
  })
  for (const { index, 0: all, 2: kind } of text.matchAll(tag))
    add(index, index + all.length, kind === 'v', kind === 'v' ? voiceIn(all) : undefined)
  for (const { index, 0: all } of text.matchAll(bracketed)) add(index, index + all.length)
  for (const { index, 0: all, 1: inside = '' } of text.matchAll(parenthesis))
    if (remarks.some((one) => one.test(inside.trim()))) add(index, index + all.length)
  for (const { index, 0: all } of text.matchAll(innerLabel)) add(index, index + all.length, true, nameIn(all))
  return joined(found)
}

const nameIn = (written: string): string =>
  written
    .replace(/^[\s>–—-]+/, '')
    .trimEnd()
    .replace(/^([QA])\.$|\s*:$/, '$1')

/** The name in a tag of WebVTT, “<v.loud Elke>”; none in the one that closes it. */
const voiceIn = (written: string): string => /^<v\S*\s+([^<>]+)>/.exec(written)?.[1]?.trim() ?? ''

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((words) => {
    const line = { start, text: words }
    start += words.length + 1
    return line
  })
}

/** When a cue is shown, or its number or name in the line above. */
function isCueLine(lines: readonly Line[], i: number, isVtt: boolean): boolean {
  const [here, next] = [lines[i]?.text ?? '', lines[i + 1]?.text ?? '']
  if (timing.test(here)) return true
  if (!timing.test(next)) return false
  return cueNumber.test(here) || (isVtt && (lines[i - 1]?.text ?? '').trim() === '')
}

function repeatedLabels(lines: readonly Line[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()]
  for (const { text } of lines) {
    const who = label.exec(text.replace(leadingClock, ''))?.[1]
    if (who) (once.has(who) ? again : once).add(who)
  }
  return again
}

const isLabel = (who: string | undefined, repeated: ReadonlySet<string>) =>
  who === undefined || who.includes(' ') || /^\p{Lu}{2,}/u.test(who) || usualLabel.test(who) || repeated.has(who)

function joined(all: readonly Unspoken[]): Unspoken[] {
  const kept: Unspoken[] = []
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || one.start >= last.end) kept.push(one)
    else
      kept[kept.length - 1] = {
        ...last,
        end: Math.max(last.end, one.end),
        isTurn: last.isTurn || one.isTurn,
        who: last.who || one.who,
      }
  }
  return kept
}
