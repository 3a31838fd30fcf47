import { expect, it } from 'vitest'
import { namesOf } from './story-articles'

const titled = (id: string, title: string, outlet?: string) => ({ id, title, outlet: outlet ? { name: outlet } : null })
const long = 'The harbour master closed the rotten eastern quay on Monday night after two planks gave way'

it('calls articles by their outlet, and by a shortened title where that does not tell them apart', () => {
  const rows = [
    titled('a', long, 'Tidewire'),
    titled('b', long),
    titled('c', 'Quay', 'Ledger'),
    titled('d', long, 'Ledger'),
  ]
  expect([...namesOf(rows).values()]).toEqual([
    'Tidewire',
    '“The harbour master closed the rotten …”',
    'Ledger, “Quay”',
    'Ledger, “The harbour master closed the rotten …”',
  ])
})

it('calls no two articles the same while their titles differ', () => {
  const names = namesOf([titled('a', `${long} once`), titled('b', `${long} twice`)])
  expect(new Set(names.values()).size).toBe(2)
})
