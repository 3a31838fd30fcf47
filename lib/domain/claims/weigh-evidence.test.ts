import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationStatus } from '@/lib/schemas/annotation'
import { sides } from './sides'
import { type WeighedLink, weighEvidence } from './weigh-evidence'

const link = fc.record({ side: fc.constantFrom(...sides), status: fc.constantFrom(...annotationStatus.options) })
const links = fc.array(link, { maxLength: 20 })
const none = { approved: 0, unreviewed: 0 }

describe('weighEvidence', () => {
  it('counts what was approved apart from what waits, and leaves out what was rejected', () => {
    const all: WeighedLink[] = [
      { side: 'supports', status: 'approved' },
      { side: 'supports', status: 'draft' },
      { side: 'supports', status: 'changes_requested' },
      { side: 'contradicts', status: 'submitted' },
      { side: 'contradicts', status: 'rejected' },
    ]
    expect(weighEvidence(all)).toEqual({
      for: { approved: 1, unreviewed: 2 },
      against: { approved: 0, unreviewed: 1 },
      isContested: true,
    })
  })

  it('takes neither repeating nor updating for evidence, nor what the claim says of others', () => {
    const all = (['repeats', 'updates', 'updatedBy', 'supportsOther', 'contradictsOther'] as const).map(
      (side): WeighedLink => ({ side, status: 'approved' }),
    )
    expect(weighEvidence(all)).toEqual({ for: none, against: none, isContested: false })
  })

  it('is not contested by what was rejected', () => {
    expect(weighEvidence([{ side: 'contradicts', status: 'rejected' }]).isContested).toBe(false)
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(links, (all) => {
        expect(weighEvidence(all.toReversed())).toEqual(weighEvidence(all))
      }),
    )
  })

  it('adds up: two lots of evidence weigh what both weigh together', () => {
    fc.assert(
      fc.property(links, links, (some, others) => {
        const [a, b, both] = [weighEvidence(some), weighEvidence(others), weighEvidence([...some, ...others])]
        for (const way of ['for', 'against'] as const)
          for (const sort of ['approved', 'unreviewed'] as const)
            expect(both[way][sort]).toBe(a[way][sort] + b[way][sort])
        expect(both.isContested).toBe(a.isContested || b.isContested)
      }),
    )
  })
})
