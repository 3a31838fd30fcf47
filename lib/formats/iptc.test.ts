import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readIptc } from './iptc'

const base = 'http://cv.iptc.org/newscodes/mediatopic/'
const concept = (code: string, more: object = {}) => ({
  uri: `${base}${code}`,
  qcode: `medtop:${code}`,
  prefLabel: { 'en-GB': `concept ${code}` },
  ...more,
})
const file = (...concepts: object[]) => JSON.stringify({ conceptSet: concepts })

describe('readIptc', () => {
  it('reads code, labels by language, broader, exact Wikidata match and retirement', () => {
    const read = readIptc(
      file(
        concept('90000001', { prefLabel: { 'en-GB': 'boats', se: 'båtar', dk: 'både', 'zh-Hans': '船' } }),
        concept('90000002', {
          broader: [`${base}90000001`],
          exactMatch: ['http://cv.iptc.org/newscodes/subjectcode/1', 'https://www.wikidata.org/entity/Q25653'],
          retired: '2019-02-13T12:00:00+00:00',
          definition: { 'en-GB': 'Carries cars.' },
        }),
      ),
    )
    expect(read).toEqual({
      ok: true,
      value: [
        {
          notation: 'medtop:90000001',
          label: 'boats',
          labels: { da: 'både', sv: 'båtar', 'zh-Hans': '船' },
          definition: null,
          broader: null,
          wikidataId: null,
          retiredAt: null,
        },
        {
          notation: 'medtop:90000002',
          label: 'concept 90000002',
          labels: {},
          definition: 'Carries cars.',
          broader: 'medtop:90000001',
          wikidataId: 'Q25653',
          retiredAt: new Date('2019-02-13T12:00:00Z'),
        },
      ],
    })
  })

  it.each([
    ['a file that was cut off', file(concept('90000001')).slice(0, -5), /cut off/],
    ['other JSON', '{"items":[]}', /not the IPTC/],
    ['a list', '[]', /not the IPTC/],
    ['an empty scheme', file(), /not the IPTC/],
    ['a foreign code', file({ ...concept('90000001'), qcode: 'subj:1' }), /not the IPTC/],
    ['a concept that is named twice', file(concept('90000001'), concept('90000001')), /twice/],
    [
      'a ring',
      file(
        concept('90000001', { broader: [`${base}90000002`] }),
        concept('90000002', { broader: [`${base}90000001`] }),
      ),
      /below itself/,
    ],
  ])('refuses %s in words', (_what, json, words) => {
    const read = readIptc(json)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.error).toMatchObject({ code: 'text_unreadable', message: expect.stringMatching(words) })
  })

  it('takes a label named __proto__ for what it is: no language', () => {
    const read = readIptc(
      '{"conceptSet":[{"uri":"u","qcode":"medtop:90000001","prefLabel":{"en-GB":"a","__proto__":"b"}}]}',
    )
    expect(read.ok && read.value[0]?.labels).toEqual({})
  })
})

const published = '../shared/data/iptc-mediatopics-cptall-x-all.json'

describe.skipIf(!existsSync(published))('the published file', () => {
  it('is read whole', () => {
    const read = readIptc(readFileSync(published, 'utf8'))
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value).toHaveLength(1286)
    expect(read.value.filter(({ broader }) => broader === null)).toHaveLength(17)
    expect(read.value.find(({ notation }) => notation === 'medtop:11000000')).toMatchObject({ label: 'politics' })
  })
})
