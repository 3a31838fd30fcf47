import { expect, it } from 'vitest'
import { takeTurns } from './take-turns'

it('lets as many at once as it says, and the others in their order', async () => {
  const turn = takeTurns(2)
  const done: string[] = []
  let [busy, most] = [0, 0]
  await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map(async (name) => {
      const leave = await turn()
      most = Math.max(most, ++busy)
      await new Promise((resolve) => setImmediate(resolve))
      done.push(name)
      busy--
      leave()
      leave()
    }),
  )
  expect(most).toBe(2)
  expect(done).toEqual(['a', 'b', 'c', 'd', 'e'])
})
