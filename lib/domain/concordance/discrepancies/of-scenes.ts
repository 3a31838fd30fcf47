import type { Day } from '@/lib/language/times/days'
import type { Duration } from '@/lib/language/times/durations'
import type { EventSort } from '@/lib/language/words/events'
import { evidenceIn, evidenceOf, type Scene } from '../scenes'
import type { Evidence, StoryArticle } from '../story'
import { type Discrepancy, isAcross, listed, whoTells } from './discrepancy'

/** Events that happen at many places and times in one story: only at the same place they may be the same one. */
const isMany = (sort: EventSort) => sort === 'talks' || sort === 'attack' || sort === 'protest' || sort === 'vote'
/** How far two durations may be apart and still round to the same. */
const sameWithin = 1.3
const daySeconds = 86_400

type Timed = { readonly scene: Scene; readonly duration: Duration }

/** One event that lasts longer in one article than in another: “a decade-long war”, “the four-year invasion”. */
export function durationDiscrepancies(scenes: readonly Scene[]): Discrepancy[] {
  const byEvent = new Map<string, Timed[]>()
  for (const scene of scenes)
    for (const duration of scene.durations) {
      const length = duration.seconds < daySeconds ? 'hours' : 'days'
      for (const place of isMany(duration.event) ? scene.places : [''])
        put(byEvent, `${duration.event} ${place} ${isMany(duration.event) ? length : ''}`.trim(), { scene, duration })
    }
  return [...byEvent].flatMap(([key, timed]): Discrepancy[] => {
    const differing = timed.filter(({ duration: { seconds } }) =>
      timed.some(
        ({ duration: other }) => Math.max(seconds, other.seconds) / Math.min(seconds, other.seconds) > sameWithin,
      ),
    )
    const evidence = differing.map(({ scene, duration }) => evidenceIn(scene.article, duration))
    if (!isAcross(evidence)) return []
    const told = differing.map(({ scene, duration }) => ({
      outlet: scene.article.outlet,
      what: `“${evidenceIn(scene.article, duration).exact}”`,
    }))
    return [
      {
        ...{ key: `duration ${key}`, kind: 'duration', severity: 'conflict', evidence },
        subject: subjectOf(differing[0]?.duration.event ?? 'talks', differing[0]?.scene),
        explanation: `How long it lasts is told differently. ${whoTells(told)}.`,
      },
    ]
  })
}

type Told = { readonly article: StoryArticle; readonly evidence: Evidence; readonly what: string }
type Dated = Told & {
  readonly weekday?: number | undefined
  readonly date?: string | undefined
  readonly days?: number
}

/** One event that is put on other days, or on one day here and on several there. */
export function dayDiscrepancies(scenes: readonly Scene[]): Discrepancy[] {
  const byEvent = new Map<string, Dated[]>()
  for (const scene of scenes) {
    const [place] = scene.places
    if (!place || scene.places.size !== 1) continue
    for (const event of scene.events) {
      if (scene.hasOwnPlace) for (const day of scene.days) put(byEvent, `${event} ${place}`, dated(scene, day))
      for (const duration of scene.durations)
        if (scene.hasOwnPlace && duration.event === event && duration.unit === 'day' && duration.count > 1)
          put(byEvent, `${event} ${place}`, lasting(scene, duration))
    }
  }
  return [...byEvent].flatMap(([key, told]): Discrepancy[] => {
    const articles = [...new Set(told.map(({ article }) => article))]
    const of = (article: StoryArticle) => told.filter((one) => one.article === article)
    const differing = articles.filter((a) => articles.some((b) => a !== b && otherDays(of(a), of(b))))
    const evidence = differing.flatMap((article) => of(article).map((one) => one.evidence))
    if (differing.length < 2) return []
    const [event, place] = [key.split(' ')[0], key.slice(key.indexOf(' ') + 1)]
    return [
      {
        ...{ key: `date ${key}`, kind: 'date', severity: 'difference', evidence },
        subject: `${nameOf(event as EventSort)} in ${place}`,
        explanation: `When it was, and on how many days, is told differently. ${whoTells(
          differing.flatMap((article) => of(article).map(({ what }) => ({ outlet: article.outlet, what }))),
        )}.`,
      },
    ]
  })
}

const dated = ({ article }: Scene, day: Day): Dated => {
  const evidence = evidenceIn(article, day)
  return { article, evidence, what: `“${evidence.exact}”`, weekday: day.weekday, date: day.date }
}
const lasting = ({ article }: Scene, duration: Duration): Dated => {
  const evidence = evidenceIn(article, duration)
  return { article, evidence, what: `“${evidence.exact}”`, days: duration.count }
}

function otherDays(a: readonly Dated[], b: readonly Dated[]): boolean {
  const several = (all: readonly Dated[]) => all.find(({ days }) => days !== undefined)?.days
  const single = (all: readonly Dated[]) => several(all) === undefined && daysNamed(all).size === 1
  if ((several(a) !== undefined && single(b)) || (several(b) !== undefined && single(a))) return true
  if (several(a) !== undefined && several(b) !== undefined) return several(a) !== several(b)
  return apart(a, b, ({ weekday }) => weekday) || apart(a, b, ({ date }) => date)
}

const daysNamed = (all: readonly Dated[]) => new Set(all.map(({ weekday, date }) => date ?? weekday))

function apart<T>(a: readonly Dated[], b: readonly Dated[], of: (one: Dated) => T | undefined): boolean {
  const [own, other] = [a.flatMap((one) => of(one) ?? []), new Set(b.flatMap((one) => of(one) ?? []))]
  return own.length > 0 && other.size > 0 && !own.some((one) => other.has(one))
}

const presence = /^(?:includ|involv|led|lead|join|attend|met|meet|host|present|accompani|consist|deleg)/

/** Who was there: named by one article among those present, and not by another that names others. */
export function presenceDiscrepancies(scenes: readonly Scene[]): Discrepancy[] {
  const byEvent = new Map<string, Scene[]>()
  for (const scene of scenes) {
    const [place] = scene.places
    const isListing = scene.sentence.words.some(({ stem }) => presence.test(stem))
    // What goes on from the sentence before needs not say again that they met.
    const isTalks =
      !scene.hasOwnPlace ||
      scene.events.has('talks') ||
      scene.sentence.words.some(({ stem }) => stem.startsWith('deleg'))
    if (place && scene.places.size === 1 && isListing && isTalks && scene.people.length > 0) put(byEvent, place, scene)
  }
  return [...byEvent].flatMap(([place, all]): Discrepancy[] => {
    const lists = [...new Set(all.map(({ article }) => article))].map((article) => {
      const own = all.filter((scene) => scene.article === article)
      const names = new Map(own.flatMap(({ people }) => people.map(({ figure }) => [figure.key, figure.name] as const)))
      return { article, own, names }
    })
    const full = lists.filter(({ names }) => names.size > 1)
    const differing = full.filter(({ names }) =>
      full.some((other) => other.names !== names && !sameKeys(names, other.names)),
    )
    if (differing.length < 2) return []
    const told = differing.map(({ article, names }) => ({
      outlet: article.outlet,
      what: listed([...names.values()].sort()),
    }))
    return [
      {
        ...{ key: `set talks ${place}`, kind: 'set', severity: 'difference', subject: `Who was present in ${place}` },
        explanation: `Not the same people are named as present. ${whoTells(told)}.`,
        evidence: differing.flatMap(({ own }) => own.map(evidenceOf)),
      },
    ]
  })
}

const sameKeys = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  a.size === b.size && [...a.keys()].every((key) => b.has(key))

const nameOf = (event: EventSort) => event.charAt(0).toUpperCase() + event.slice(1)
const subjectOf = (event: EventSort, scene: Scene | undefined) =>
  isMany(event) && scene?.places.size ? `${nameOf(event)} in ${listed([...scene.places])}` : nameOf(event)

function put<T>(map: Map<string, T[]>, key: string, value: T) {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}
