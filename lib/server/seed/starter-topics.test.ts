import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readIptc } from '@/lib/formats/iptc'
import { starterTopics } from './starter-topics'

const published = '../shared/data/iptc-mediatopics-cptall-x-all.json'

describe('the starter topics', () => {
  it('stand after the topic above them, each once', () => {
    const seen = new Set<string>()
    for (const { notation, broader } of starterTopics) {
      expect(seen.has(notation)).toBe(false)
      if (broader) expect(seen.has(broader)).toBe(true)
      seen.add(notation)
    }
    expect(starterTopics.filter(({ broader }) => !broader)).toHaveLength(17)
  })

  it.skipIf(!existsSync(published))('agree with the published file', () => {
    const read = readIptc(readFileSync(published, 'utf8'))
    if (!read.ok) throw new Error(read.error.message)
    const byCode = new Map(read.value.map((one) => [one.notation, one]))
    for (const { notation, label, broader = null, wikidataId = null } of starterTopics) {
      expect(byCode.get(notation)).toMatchObject({ label, broader, wikidataId, retiredAt: null })
    }
  })
})
