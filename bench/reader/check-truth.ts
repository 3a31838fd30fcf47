import type { Page } from '@playwright/test'
import { deepest } from '../../lib/domain/annotations/highlight-segments'
import type { Side } from './bundle'
import type { Sight } from './pages/page-contract'
import type { SampleAnnotation } from './sample-article'

/** Places at which each side is looked at. */
const looks = { verbatim: 60, recogito: 12 }

/** A number is worth nothing if the page did not do the work: fails unless everything is drawn and can be reached. */
export async function checkTruth(page: Page, side: Side, annotations: readonly SampleAnnotation[]): Promise<void> {
  const lost = await page.evaluate((list) => benchPage.unreachable(list), annotations)
  const every = Math.ceil(annotations.length / looks[side])
  const faults = lost.map((id) => `${id} can’t be reached`)
  const sights: Sight[] = []
  for (const wanted of annotations.filter((_, i) => i % every === 0)) {
    const sight = await page.evaluate((one) => benchPage.lookAt(one), wanted)
    if (!sight.drawn) faults.push(`${wanted.id} is not drawn`)
    if (!sight.ids.includes(wanted.id)) faults.push(`${wanted.id} is not found where it is drawn`)
    sights.push(sight)
  }
  if (side === 'verbatim') faults.push(...depthFaults(sights))
  if (faults.length > 0)
    throw new Error(
      `${side}, ${annotations.length} annotations: ${faults.length} faults, such as ${faults.slice(0, 5).join('; ')}.`,
    )
}

/** One, two, three and more annotations on a stretch must look different where all else is the same. */
function depthFaults(sights: readonly Sight[]): string[] {
  const depths = new Map<string, Map<number, string>>()
  const faults = sights.flatMap(({ ids, look, colour }) => {
    const shown = Number(/hl-depth-(\d)/.exec(look)?.[1] ?? 1)
    const alike = look.replace(/ ?hl-depth-\d/, '')
    depths.set(alike, (depths.get(alike) ?? new Map<number, string>()).set(shown, colour))
    // Added ones lie there too: what is looked up and what is drawn must agree about how many.
    return shown === Math.min(deepest, ids.length) ? [] : [`${ids.length} annotations look like ${shown}`]
  })
  for (const [alike, colours] of depths)
    if (new Set(colours.values()).size < colours.size) faults.push(`two depths of “${alike}” have one colour`)
  return faults
}
