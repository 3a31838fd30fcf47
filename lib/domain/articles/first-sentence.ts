/** The longest title that is made from a sentence, with its ellipsis. */
const longest = 120

const abbreviations =
  /(?:^|[\s“"‘(])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|St|Rev|Hon|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u

/** The first sentence of a paragraph on one line; one that is longer than 120 characters is cut at a word. */
export function firstSentence(paragraph: string): string {
  const begun = paragraph.slice(0, 1_000)
  for (const { index, 0: end } of begun.matchAll(/[.!?…]+["”’»)]*(?=\s|$)|[。！？]/g))
    if (!end.startsWith('.') || !abbreviations.test(begun.slice(0, index)))
      return shortened(begun.slice(0, index + end.length))
  return shortened(begun)
}

function shortened(sentence: string): string {
  if (sentence.length <= longest) return sentence
  const room = sentence.slice(0, longest - 1)
  const space = room.lastIndexOf(' ')
  if (space > longest / 2) return `${room.slice(0, space).replace(/[\s,;:—–-]+$/, '')} …`
  const characters = [...new Intl.Segmenter('und').segment(room)].slice(0, -1)
  return `${characters.map(({ segment }) => segment).join('')}…`
}
