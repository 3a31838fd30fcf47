import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationStatus } from '@/lib/schemas/annotation'
import { endOfApproval } from './end-of-approval'

const approved = { status: 'approved', deleted: false, exact: 'We sail' } as const

describe('endOfApproval', () => {
  it('tells by which way an approval ended', () => {
    const ends = (after: Partial<Parameters<typeof endOfApproval>[1]>) =>
      endOfApproval(approved, { ...approved, ...after })
    expect(ends({ status: 'draft' })).toBe('edited')
    expect(ends({ status: 'rejected' })).toBe('rejected')
    expect(ends({ status: 'changes_requested' })).toBe('reopened')
    expect(ends({ status: 'submitted' })).toBe('reopened')
    expect(ends({ deleted: true })).toBe('deleted')
    expect(ends({ exact: 'We stay' })).toBe('edited')
  })

  const state = fc.record({
    status: fc.constantFrom(...annotationStatus.options),
    deleted: fc.boolean(),
    exact: fc.constantFrom('We sail', 'We stay'),
  })
  it('is there just where something stood approved and does not stand as it was', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const stood = before.status === 'approved' && !before.deleted
        const stands = after.status === 'approved' && !after.deleted && after.exact === before.exact
        expect(endOfApproval(before, after) !== undefined).toBe(stood && !stands)
      }),
    )
  })
})
