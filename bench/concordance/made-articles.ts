import type { Findings, NamedFinding, QuoteFinding } from '../../lib/language/read-article'
import type { Block } from '../../lib/schemas/block'

/** An article of invented words with what the engine would find in it: the bench measures what comes after that. */
export type MadeArticle = { readonly text: string; readonly blocks: Block[]; readonly findings: Findings }

/** Numbers that look random and are the same in every run. Source: Steele and others, SplitMix32. */
export function random(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let x = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
    return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32
  }
}

const common = (
  'the of and to a in that is for it with as was on be at by he this had not are but from or have an they which one you ' +
  'were her all his there been their we him has when who will more no if out so said what up its about into than them ' +
  'can only other new some could time these two may then do first any my now such like our over man me even most made ' +
  'after also did many before must through back years where much your way well down should because each just those ' +
  'people how too little state good very make world still own see men work long get here between both life being under'
).split(' ')
const syllables =
  'ba be bo da de do fa fe ga go ha ka ke ko la le lo ma me mo na ne no pa po ra re ro sa se so ta te to va vo'.split(
    ' ',
  )

/** So many words that are no common ones, and so many speakers. */
const [rareWords, speakers] = [60_000, 5_000]
const words = [...common, ...Array.from({ length: rareWords }, (_, i) => invented(i + syllables.length))]
const names = Array.from({ length: speakers }, (_, i) => `${title(invented(i + 40))} ${title(invented(i * 7 + 2_000))}`)

/** Words come as often as in a language: the nth about 1/n as often as the first. Source: Zipf; Mandelbrot. */
const upTo = (() => {
  let sum = 0
  return Float64Array.from(words, (_, rank) => (sum += 1 / (rank + 2.7)))
})()

export function drawWord(next: () => number): string {
  const at = next() * (upTo.at(-1) ?? 1)
  let [low, high] = [0, upTo.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upTo[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return words[low] ?? 'the'
}

/** Paragraphs of an article, and words of each; every one but the first ends with a quote. */
const [paragraphs, paragraphWords, quoteWords] = [10, 44, 15]
const quotesAnArticle = paragraphs - 1

/**
 * An article of some 450 words with nine quotes. `planted` stand in it as paragraphs of their own, and `quoted` instead
 * of some of its quotes.
 */
export function madeArticle(
  next: () => number,
  {
    planted = [],
    quoted = [],
  }: { planted?: readonly string[]; quoted?: readonly { exact: string; speaker: string }[] } = {},
): MadeArticle {
  let text = ''
  const [blocks, quotes, named]: [Block[], QuoteFinding[], NamedFinding[]] = [[], [], []]
  const speaking = Array.from({ length: 3 }, () => names[Math.floor(next() ** 2 * names.length)] ?? '')
  const add = (paragraph: string) => {
    if (text) text += '\n\n'
    blocks.push({ start: text.length, end: text.length + paragraph.length, kind: 'paragraph', role: 'body' })
    text += paragraph
  }
  const nameOf = (name: string, start: number) => {
    const mention = { start, end: start + name.length, rule: 'made', score: 1 }
    const known = named.findIndex((one) => one.name === name)
    if (known >= 0) return known
    named.push({ name, kind: 'person', titles: [], mentions: [mention] } as unknown as NamedFinding)
    return named.length - 1
  }
  add(passage(next, paragraphWords))
  for (let i = 0; i < quotesAnArticle; i++) {
    const own = quoted[i]
    const [exact, speaker] = [
      own?.exact ?? passage(next, quoteWords),
      own?.speaker ?? speaking[i % speaking.length] ?? '',
    ]
    const told = passage(next, paragraphWords - quoteWords)
    const start = text.length + 2 + told.length + 2
    add(`${told} “${exact}” ${speaker} said.`)
    const at = start + exact.length + 2
    quotes.push({
      ...{ spans: [{ start, end: start + exact.length }], form: 'direct', isSpeech: true, rule: 'made', score: 1 },
      speaker: {
        name: speaker,
        via: 'named',
        mention: { start: at, end: at + speaker.length },
        named: nameOf(speaker, at),
      },
    } as unknown as QuoteFinding)
  }
  for (const one of planted) add(one)
  return { text, blocks, findings: { quotes, claims: [], named } }
}

/** Some words in a row that read like sentences. */
export function passage(next: () => number, count: number): string {
  const drawn = Array.from({ length: count }, (_, i) => {
    const word = drawWord(next)
    return i % 22 === 0 ? title(word) : i % 22 === 21 ? `${word}.` : word
  })
  return `${drawn.join(' ').replace(/\.$/, '')}.`
}

/** A passage with a share of its words changed for others, drawn as the rest is. */
export function retell(text: string, share: number, next: () => number): string {
  const all = text.split(' ')
  const count = Math.round(all.length * share)
  const places = all.map((_, i) => i)
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(next() * (places.length - i))
    ;[places[i], places[j]] = [places[j] ?? 0, places[i] ?? 0]
    const at = places[i] ?? 0
    let other = drawWord(next)
    while (other === all[at]) other = drawWord(next)
    all[at] = other
  }
  return all.join(' ')
}

function invented(number: number): string {
  let word = ''
  for (let rest = number; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length]
  return word
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
