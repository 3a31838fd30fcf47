import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../bin/engine/settings'

/** Half-open, in UTF-16 units. */
export type Extent = { readonly start: number; readonly end: number }

/** An attribution as people marked it. Source: PolNeAR (networkdynamics/PolNeAR). */
export type MarkedQuote = {
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly start: number
  readonly end: number
  readonly parts: readonly Extent[]
  readonly speaker: string | null
  readonly speakerSpans: readonly Extent[] | null
  readonly cue: string | null
  readonly cueSpans: readonly Extent[] | null
}
export type MarkedArticle = { readonly id: string; readonly text: string; readonly quotes: readonly MarkedQuote[] }

const folder = process.env['VERBATIM_SHARED'] ?? join(projectFolder, '..', 'shared')

/** A file of evaluation data by its name, one JSON value a line; undefined where this machine does not have it. */
export function evaluationData<T>(name: string): T[] | undefined {
  const path = join(folder, 'data', name)
  if (!existsSync(path)) return undefined
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

/** How much of two sets of stretches is common, of all that either covers: 0 to 1. */
export function commonShare(a: readonly Extent[], b: readonly Extent[]): number {
  const length = (extents: readonly Extent[]) => extents.reduce((sum, { start, end }) => sum + end - start, 0)
  let common = 0
  for (const one of a)
    for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return common / (length(a) + length(b) - common || 1)
}

export const overlaps = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end
