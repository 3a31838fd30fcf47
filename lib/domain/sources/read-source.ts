import { type TextIndex, textIndex } from '../text/text-index'
import { type SpeechUnit, speechUnits } from './speech-units'
import { type SpokenWord, spokenWords } from './spoken-words'

/** What was said, as a source has it: read once, and then any number of quotes is looked up in it. */
export type Source = {
  readonly index: TextIndex
  readonly words: readonly SpokenWord[]
  readonly units: readonly SpeechUnit[]
  /** Where each word stands among the units, in their order. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Whether it marks its sentences; captions that a machine made may not. */
  readonly hasSentences: boolean
}

/** Fewer sentences than one in so many words are none that anybody marked. */
const longestSentences = 80

/** Reads the text of a source. Time and memory are in proportion to its length. */
export function readSource(text: string): Source {
  const words = spokenWords(text)
  const units = speechUnits(words)
  const places = new Map<string, number[]>()
  units.forEach(({ same }, i) => {
    const all = places.get(same)
    if (all) all.push(i)
    else places.set(same, [i])
  })
  const sentences = words.reduce((count, { opens }) => count + (opens ? 1 : 0), 0)
  return {
    ...{ index: textIndex(text), words, units, places },
    hasSentences: sentences >= words.length / longestSentences,
  }
}
