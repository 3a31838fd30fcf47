import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotationStatus, annotationStatus } from '@/lib/schemas/annotation'
import { isDecided, nextStatus, type StatusMove, statusTable } from './status'

const moves: StatusMove[] = ['edit', 'submit', 'withdraw', 'undecide', 'approve', 'request_changes', 'reject']

describe('the status table', () => {
  it('reads as follows', () => {
    const rows = annotationStatus.options.map((from) =>
      [from, ...moves.map((move) => statusTable[from][move] ?? '–')].join(' | '),
    )
    expect([['', ...moves].join(' | '), ...rows]).toMatchInlineSnapshot(`
      [
        " | edit | submit | withdraw | undecide | approve | request_changes | reject",
        "draft | draft | submitted | – | – | – | – | –",
        "submitted | submitted | – | draft | – | approved | changes_requested | rejected",
        "approved | draft | – | – | submitted | – | – | –",
        "changes_requested | draft | submitted | – | submitted | – | – | –",
        "rejected | draft | – | – | submitted | – | – | –",
      ]
    `)
  })

  it('never reaches a decision except from the queue, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (tried) => {
        let status: AnnotationStatus = 'draft'
        for (const move of tried) {
          const next = nextStatus(status, move)
          if (next.ok && isDecided(next.value)) expect(status).toBe('submitted')
          if (next.ok) status = next.value
        }
      }),
    )
  })

  it('says in words why a move is refused', () => {
    expect(nextStatus('rejected', 'approve')).toMatchObject({ ok: false, error: { code: 'illegal_transition' } })
  })
})
