import { statusWords } from '@/lib/domain/annotations/status'
import type { AnnotationStatus, AuditEventView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const { actions, fields, ...say } = words.annotations.historyWords
const actionWords: Readonly<Record<string, string>> = actions

type State = Record<string, unknown>

/** One event of a history in words: what was done, and for an edit, to what. */
export function eventWords({ action, before, after }: AuditEventView): string {
  const done = actionWords[action.replace('annotation.', '')] ?? action
  if (!before || !after) return done
  const [was, is] = [before as State, after as State]
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  )
  const what = changed
    .map((name) => fields[name])
    .filter((name, i) => !(name === fields['anchors'] && changed.includes('exact') && i > 0))
  const reopened =
    action.endsWith('.edit') && was['status'] !== is['status']
      ? say.again(statusWords[is['status'] as AnnotationStatus])
      : ''
  return (action.endsWith('.edit') && what.length > 0 ? say.changed(what) : done) + reopened
}

/** The reason that a reviewer gave with an event. */
export const eventReason = ({ after }: AuditEventView): string | undefined => {
  const reason = (after as State | null)?.['decisionReason']
  return typeof reason === 'string' && reason ? reason : undefined
}
