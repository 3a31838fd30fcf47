/** Something that wants to stand beside its text: `top` is where the text is, both in pixels. */
export type MarginItem = { readonly id: string; readonly top: number; readonly height: number }

/** What stands in the margin: a card, or a stack of neighbours for whose cards there is no room near their text. */
export type MarginUnit = {
  readonly ids: readonly string[]
  readonly isStack: boolean
  readonly top: number
  readonly height: number
}

export type MarginRule = {
  /** The one that is open: its card stands level with its text, and the others make way. */
  readonly activeId?: string | undefined
  /** Pixels that a card may stand away from its text; at least a stack and a gap. */
  readonly limit: number
  readonly gap: number
  readonly stackHeight: number
  /** Nothing stands above this place. */
  readonly ceiling?: number
}

/**
 * A unit while it is being placed, measured in the direction of placing: `packed` is where it would stand if all
 * stood close together from the start, `from` where the one before it leaves room, `at` where it stands.
 */
type Placing = {
  ids: string[]
  isStack: boolean
  wanted: number
  height: number
  packed: number
  from: number
  at: number
}

/**
 * Places cards beside a text so that none lies on another, and each is as near to its text as the others let it.
 * `items` come in the order of the text, and so do the units; every id stands in exactly one of them. Heights are at
 * least `stackHeight`. Cards stay within `limit` of their text, except the one right beside a tall open card. The
 * open card itself gives way only where those before it would not even fit above it as one stack.
 * Takes time linear in the number of items: each is placed once and joins a stack once.
 */
export function layOutMargin(items: readonly MarginItem[], rule: MarginRule): MarginUnit[] {
  const { activeId, gap, ceiling = 0 } = rule
  const activeAt = activeId === undefined ? -1 : items.findIndex(({ id }) => id === activeId)
  const active = items[activeAt]
  if (!active) return settled(gathered(items, rule, ceiling, 1), rule, ceiling)

  const before = items.slice(0, activeAt).reverse()
  const wanted = Math.max(active.top, ceiling)
  const above = gathered(before, rule, -(wanted - gap), -1).reverse()
  const needed = above.reduce((sum, { height }) => sum + height + gap, 0)
  const top = Math.max(wanted, ceiling + needed)
  const end = top + active.height + gap
  return [
    ...settled(above, rule, ceiling, top),
    { ids: [active.id], isStack: false, top, height: active.height },
    ...settled(gathered(items.slice(activeAt + 1), rule, end, 1), rule, end),
  ]
}

/**
 * Goes down the margin (or up, `direction` -1, with all places mirrored) and lets each item push on the next. One that
 * would be pushed beyond the limit joins its neighbour, and both are a stack, which takes less room.
 */
function gathered(items: readonly MarginItem[], rule: MarginRule, start: number, direction: 1 | -1): Placing[] {
  const { limit, gap, stackHeight, ceiling = 0 } = rule
  const units: Placing[] = []
  const place = (unit: Placing) => {
    const wanted = direction === 1 ? unit.wanted : -(unit.wanted + unit.height)
    unit.at = Math.max(unit.from, wanted)
    // What neighbours push here is shared with them afterwards; the start doesn't move.
    const isNear = unit.at - wanted <= 2 * limit && unit.packed - wanted <= limit
    return isNear && (direction === 1 || -(unit.at + unit.height) >= ceiling)
  }
  const stack = (unit: Placing) => {
    Object.assign(unit, { isStack: true, height: stackHeight })
    place(unit)
  }
  for (const { id, top, height } of items) {
    const last = units.at(-1)
    const [packed, from] = last ? [last.packed + last.height + gap, last.at + last.height + gap] : [start, start]
    const next = { ids: [id], isStack: false, wanted: Math.max(top, ceiling), height, packed, from, at: from }
    if (place(next)) units.push(next)
    else if (!last) {
      units.push(next)
      if (direction === -1) stack(next)
    } else {
      last.ids.push(id)
      if (!last.isStack) stack(last)
      const other = units.at(-2)
      // Two stacks that touch are one.
      if (other?.isStack && last.at === last.from) {
        other.ids.push(...last.ids)
        units.pop()
      }
    }
  }
  if (direction === -1) for (const { ids } of units) ids.reverse()
  return units
}

/**
 * Sets units between two borders. Each stands halfway between the place to which those before it push it down and the
 * one to which those after it push it up; where nobody pushes, both are its own.
 */
function settled(units: readonly Placing[], rule: MarginRule, from: number, until = Infinity): MarginUnit[] {
  let taken = 0
  const before = units.map(({ height }) => {
    const here = taken
    taken += height + rule.gap
    return here
  })
  // Without the room that the units themselves take, “not on each other” means “in order”.
  const places = units.map(({ wanted }, i) => wanted - (before[i] ?? 0))
  const pushedUp = [...places]
  for (let i = places.length - 2; i >= 0; i--) pushedUp[i] = Math.min(pushedUp[i] ?? 0, pushedUp[i + 1] ?? 0)
  let pushedDown = -Infinity
  return units.map(({ ids, isStack, height }, i) => {
    pushedDown = Math.max(pushedDown, places[i] ?? 0)
    const halfway = (pushedDown + (pushedUp[i] ?? 0)) / 2
    const top = Math.max(from, Math.min(halfway, until - taken)) + (before[i] ?? 0)
    return { ids, isStack, top, height }
  })
}
