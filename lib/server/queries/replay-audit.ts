import 'server-only'
import { canonical, differingFields, foldEvents, type RecordedEvent } from '@/lib/domain/audit/fold-events'
import { pool } from '../db'
import { currentSnapshots } from '../views/current-snapshots'
import { checkDatabase } from './check-database'

export type ReplayReport = {
  readonly events: number
  readonly subjects: number
  /** What the record and the tables don't agree on, in words; empty when the replay gives the state exactly. */
  readonly differences: readonly string[]
}

/** Differences shown; a damaged database would list every row. */
const maxShown = 200
const batch = 500

type Event = RecordedEvent & { subjectType: string; subjectId: string }
type Rebuilt = { id: string; state: unknown }

/**
 * Rebuilds a desk's state from its record alone and compares it with the tables, subject by subject; checks
 * the chain of hashes too. Reads the events in batches: a long record needs no more memory than a short one.
 */
export async function replayAudit(deskId: string): Promise<ReplayReport> {
  const differences: string[] = []
  const say = (line: string) => void (differences.length < maxShown && differences.push(line))
  for (const { name, wrong } of (await checkDatabase()).checks) if (wrong > 0) say(`${wrong} rows break this: ${name}`)
  let events = 0
  let subjects = 0
  for (const [subjectType, current] of Object.entries(currentSnapshots)) {
    let standing = 0
    for await (const group of eventsBySubject(deskId, subjectType)) {
      const rebuilt = group.map(([id, list]): Rebuilt => {
        events += list.length
        const { state, faults } = foldEvents(subjectType, list)
        for (const fault of faults) say(`${subjectType} ${id}: ${fault}`)
        return { id, state }
      })
      subjects += rebuilt.length
      standing += rebuilt.filter(({ state }) => state !== null).length
      const loaded = await current.load(
        deskId,
        rebuilt.map(({ id }) => id),
      )
      compare(subjectType, rebuilt, new Map(loaded.map(({ id, state }) => [id, state])), say)
    }
    const rows = await current.count(deskId)
    if (rows !== standing) say(`${rows} ${subjectType} rows stand in the tables, ${standing} on the record`)
  }
  return { events, subjects, differences }
}

function compare(
  type: string,
  rebuilt: readonly Rebuilt[],
  current: Map<string, object>,
  say: (line: string) => void,
): void {
  for (const { id, state } of rebuilt) {
    const now = current.get(id) ?? null
    if (canonical(state) === canonical(now)) continue
    if (now === null) say(`${type} ${id} is on the record, but not in the tables`)
    else if (state === null) say(`${type} ${id} was taken away on the record, but stands in the tables`)
    else say(`${type} ${id} differs in ${differingFields(state, now).join(', ')}`)
  }
}

/** Whole subjects with all their events, some hundreds at a time, in the order of the index. */
async function* eventsBySubject(deskId: string, subjectType: string): AsyncGenerator<[string, Event[]][]> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows: ids } = await pool.query<{ id: string }>(
      `SELECT DISTINCT subject_id AS id FROM audit_event
        WHERE subject_type = $1 AND subject_id > $2 AND desk_id = $3 ORDER BY subject_id LIMIT ${batch}`,
      [subjectType, last, deskId],
    )
    if (ids.length === 0) return
    const { rows } = await pool.query<Event>(
      `SELECT subject_id AS "subjectId", sequence::int, action, before, after FROM audit_event
        WHERE subject_type = $1 AND subject_id = ANY($2) AND desk_id = $3 ORDER BY subject_id, sequence`,
      [subjectType, ids.map(({ id }) => id), deskId],
    )
    const groups = new Map<string, Event[]>(ids.map(({ id }) => [id, []]))
    for (const event of rows) groups.get(event.subjectId)?.push(event)
    yield [...groups]
    last = ids.at(-1)?.id ?? last
  }
}
