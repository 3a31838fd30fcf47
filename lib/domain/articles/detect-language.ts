/** Words that are frequent in one language and rare in its neighbours. */
const frequent: Readonly<Record<string, string>> = {
  en: 'the and of to that is was with for said has from have which their would after been',
  de: 'der die und das nicht ist mit den von ein eine auch sich auf dem wird sagte nach bei',
  fr: 'les des est dans une pour que qui sur pas avec plus par au cette sont été ce aux',
  es: 'los las una que con por para del se como más pero sus fue según este había también',
  it: 'che di della per una con sono gli del nel alla più anche come dei ha questo delle',
  pt: 'que não uma com para os do da em dos das por mais foi são ao também pelo segundo',
  nl: 'het een van en dat niet zijn voor met op ook aan wordt naar heeft bij deze werd',
  nb: 'og det som på ikke med for av til har fra vil ble etter sier også men være',
  sv: 'och det som på inte med för av till har från att är efter säger också men var',
}

const sets = Object.entries(frequent).map(([tag, words]) => [tag, new Set(words.split(' '))] as const)

/**
 * The language of a text as a tag, by its most frequent words; null where it is short, or where no language
 * stands out. It reads the first 20,000 characters.
 */
export function detectLanguage(text: string): string | null {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < 20) return null
  const scores = sets
    .map(([tag, set]) => ({ tag, share: words.filter((word) => set.has(word)).length / words.length }))
    .sort((a, b) => b.share - a.share)
  const [first, second] = scores
  return first && second && first.share > 0.08 && first.share > second.share * 1.3 ? first.tag : null
}
