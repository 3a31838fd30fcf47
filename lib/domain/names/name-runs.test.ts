import { describe, expect, it } from 'vitest'
import { nameRuns } from './name-runs'

describe('nameRuns', () => {
  it('gives every part of a run of capitalised words, as names are compared', () => {
    expect([...nameRuns('Yesterday Mayor Ida Moen spoke.')]).toEqual(
      expect.arrayContaining(['ida moen', 'moen', 'mayor ida moen']),
    )
  })

  it('goes on over the small words within names, and knows signs and digits', () => {
    const keys = nameRuns(
      'the Ministry of Fisheries’s Zoë Vasquez-Lund, Lars van der Berg and G7 leaders; O’Hara’s boat',
    )
    for (const name of ['ministry of fisheries', 'zoë vasquez-lund', 'lars van der berg', 'g7', "o'hara"])
      expect(keys).toContain(name)
  })

  it('finds nothing where nothing begins with a capital', () => {
    expect([...nameRuns('nobody said so. 12 “no”')]).toEqual([])
  })
})
