import { describe, expect, it } from 'vitest'
import { id } from '@/lib/schemas/common'
import { newId } from './new-id'

describe('a new id', () => {
  it('sorts after every id that this process made before, also when the clock stands still or steps back', () => {
    const times = [...Array(10_000).fill(1_700_000_000_000), 1_699_999_999_000, 1_700_000_000_001]
    const ids = times.map((time) => newId(time))
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is a UUID of version 7', () => {
    expect(id.safeParse(newId()).success).toBe(true)
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
