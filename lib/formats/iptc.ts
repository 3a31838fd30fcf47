import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { languageTag, wikidataId } from '@/lib/schemas/common'

/** A concept as the IPTC Media Topics file describes it, in the words of our topics. */
export type IptcConcept = {
  /** The code, such as `medtop:11000000`. */
  readonly notation: string
  readonly label: string
  /** Labels in the languages beside English, by BCP 47 tag. */
  readonly labels: Readonly<Record<string, string>>
  readonly definition: string | null
  /** The code of the concept above this one; null at the top. */
  readonly broader: string | null
  /** The Wikidata item that the file calls an exact match. */
  readonly wikidataId: string | null
  /** When IPTC retired the concept; null while it is in use. */
  readonly retiredAt: Date | null
}

const text = z.record(z.string(), z.string().max(8000))
const address = z.string().max(500)

const iptcFile = z.object({
  conceptSet: z
    .array(
      z.object({
        uri: address,
        qcode: z.string().regex(/^medtop:\d{8}$/),
        prefLabel: text,
        definition: text.optional(),
        broader: z.array(address).optional(),
        exactMatch: z.array(address).optional(),
        retired: z.string().optional(),
      }),
    )
    .min(1)
    .max(50_000),
})

type Concept = z.infer<typeof iptcFile>['conceptSet'][number]

/** The file writes two languages as countries. */
const languageOf: Readonly<Record<string, string>> = { se: 'sv', dk: 'da' }

/**
 * Reads the JSON file of the IPTC Media Topics with all languages. Whatever is not that file, or is cut off,
 * is `text_unreadable`, in words; nothing of it is used.
 * Source: IPTC NewsCodes, “cptall” JSON of the Media Topics knowledge organisation system.
 */
export function readIptc(json: string): Result<IptcConcept[]> {
  const content = parseJson(json)
  if (content === undefined) {
    return unreadable('This file is no complete JSON: it may have been cut off on its way.')
  }
  const parsed = iptcFile.safeParse(content)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return unreadable(
      `This is not the IPTC Media Topics file: ${issue?.path.join('.') || 'its top'} is not as expected.`,
    )
  }
  const concepts = parsed.data.conceptSet
  const codes = new Map(concepts.map(({ uri, qcode }) => [uri, qcode]))
  if (codes.size < concepts.length) return unreadable('This file names a concept twice.')
  const read = concepts.map((concept) => toConcept(concept, codes))
  const ring = findRing(read)
  return ring ? unreadable(`In this file ${ring} stands below itself.`) : ok(read)
}

const unreadable = (what: string) => refuse('text_unreadable', `${what} No topic was changed; download the file again.`)

function toConcept({ prefLabel, definition, ...concept }: Concept, codes: ReadonlyMap<string, string>): IptcConcept {
  const english = prefLabel['en-GB'] ?? prefLabel['en'] ?? prefLabel['en-US'] ?? Object.values(prefLabel)[0]
  const retired = concept.retired ? new Date(concept.retired) : null
  return {
    notation: concept.qcode,
    label: tidy(english ?? concept.qcode),
    labels: otherLabels(prefLabel),
    definition: definition?.['en-GB']?.trim() || null,
    broader: codes.get(concept.broader?.[0] ?? '') ?? null,
    wikidataId: wikidataMatch(concept.exactMatch ?? []),
    retiredAt: retired && !Number.isNaN(retired.getTime()) ? retired : null,
  }
}

const otherLabels = (prefLabel: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(prefLabel)
      .map(([tag, label]) => [languageOf[tag] ?? tag, tidy(label)] as const)
      .filter(([tag, label]) => label && !/^en(-|$)/.test(tag) && languageTag.safeParse(tag).success)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

const tidy = (label: string) => label.replace(/\s+/g, ' ').trim().slice(0, 200)

function wikidataMatch(addresses: readonly string[]): string | null {
  const items = addresses.filter((link) => link.includes('wikidata.org/')).map((link) => link.split('/').at(-1))
  return items.map((item) => wikidataId.safeParse(item).data).find((item) => item !== undefined) ?? null
}

function findRing(concepts: readonly IptcConcept[]): string | undefined {
  const above = new Map(concepts.map(({ notation, broader }) => [notation, broader]))
  return concepts.find(({ notation }) => {
    const passed = new Set([notation])
    for (let at = above.get(notation); at; at = above.get(at)) {
      if (passed.has(at)) return true
      passed.add(at)
    }
    return false
  })?.notation
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
