import { describe, expect, it } from 'vitest'
import type { Wording } from '@/lib/domain/concordance/wordings'
import { textIndex } from '@/lib/domain/text/text-index'
import { gradeWordings } from './grade-wordings'

/** What is read of a wording here. */
const wording = (exact: string, name?: string) =>
  ({
    ...{ key: exact, exact, form: 'direct', spans: [{ start: 0, end: [...exact].length }] },
    article: { id: 'a', outlet: 'Ledger', index: textIndex(exact), marked: [] },
    credit: name && { name, words: name },
  }) as unknown as Wording
const text = 'MACRON: 🛟 We sail at dawn with the tide.\n\nMR STRAND: The harbour stays closed tonight.'
const ids = (said: string, wordings: Wording[], heard: Parameters<typeof gradeWordings>[2] = null) =>
  gradeWordings(said, wordings, heard).map(({ id }) => id)
const missing = 'Nobody ever repaired that lighthouse.'

describe('gradeWordings', () => {
  it('says who is heard where the words stand', () => {
    const graded = gradeWordings(text, [wording('We sail at dawn'), wording('The harbour stays closed tonight.')], null)
    expect(graded.map(({ heard }) => heard)).toEqual(['MACRON', 'MR STRAND'])
    const [plain] = gradeWordings('We sail at dawn with the tide.', [wording('We sail at dawn')], null)
    expect(plain?.heard).toBeNull()
  })

  it('misses no quote of somebody who never speaks in it', () => {
    expect(ids(text, [wording(missing, 'Dane Ormond')])).toEqual([])
    expect(ids(text, [wording(missing, 'Emmanuel Macron')])).toEqual([missing])
    expect(ids(text, [wording(missing)])).toEqual([missing])
    expect(ids('MACRON: We sail.', [wording(missing, 'Dane Ormond')])).toEqual([missing])
    expect(ids(text, [wording('We sail at dawn', 'Dane Ormond')])).toEqual(['We sail at dawn'])
  })

  it('misses the quotes of whom the source is of, however its labels call them', () => {
    const heard = { id: 'o', names: ['Dane Ormond'] }
    expect(ids(text, [wording(missing, 'Dane Ormond'), wording('The quay sank.', 'Macron')], heard)).toEqual([missing])
  })
})
