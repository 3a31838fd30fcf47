import { expect, it } from 'vitest'
import { wantedPackages } from './prepare.mjs'

const packages = { dependencies: { a: '1.0.0' }, devDependencies: { b: '1.0.0' }, engines: { node: '>=20' } }
const wanted = (more: object) => wantedPackages(JSON.stringify({ name: 'x', ...packages, ...more }))

it('installs again when other packages are wanted', () => {
  for (const more of [
    { dependencies: { a: '1.0.1' } },
    { devDependencies: {} },
    { optionalDependencies: { c: '1' } },
    { overrides: { a: '2' } },
    { engines: { node: '>=22' } },
  ])
    expect(wanted(more), JSON.stringify(more)).not.toBe(wanted({}))
})

it('installs nothing for a new script or another version of Verbatim', () => {
  expect(wanted({ scripts: { start: 'node start' }, version: '2.0.0', description: 'Other words' })).toBe(wanted({}))
})
