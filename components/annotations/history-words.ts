import { statusWords } from '@/lib/domain/annotations/status'
import type { AnnotationStatus, AuditEventView } from '@/lib/schemas/annotation'

const actions: Readonly<Record<string, string>> = {
  create: 'marked this',
  edit: 'changed it',
  submit: 'submitted it for review',
  withdraw: 'took it back',
  approve: 'approved it',
  request_changes: 'asked for changes',
  reject: 'rejected it',
  undecide: 'took the decision back',
  delete: 'deleted it',
  restore: 'restored it',
  merge_actors: 'merged one of its actors',
}

const fields: Readonly<Record<string, string>> = {
  exact: 'the words',
  anchors: 'the place in the text',
  kindId: 'the kind',
  quoteForm: 'the form',
  claimCheckable: 'whether it can be checked',
  note: 'the note',
  actors: 'the actors',
  topics: 'the topics',
}

type State = Record<string, unknown>

/** One event of a history in words: what was done, and for an edit, to what. */
export function eventWords({ action, before, after }: AuditEventView): string {
  const done = actions[action.replace('annotation.', '')] ?? action
  if (!before || !after) return done
  const [was, is] = [before as State, after as State]
  const changed = Object.keys(fields).filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
  const what = changed
    .map((name) => fields[name])
    .filter((name, i) => !(name === fields['anchors'] && changed.includes('exact') && i > 0))
  const reopened =
    action.endsWith('.edit') && was['status'] !== is['status']
      ? `; it is ${statusWords[is['status'] as AnnotationStatus]} again`
      : ''
  return action.endsWith('.edit') && what.length > 0 ? `changed ${what.join(', ')}${reopened}` : `${done}${reopened}`
}

/** The reason that a reviewer gave with an event. */
export const eventReason = ({ after }: AuditEventView): string | undefined => {
  const reason = (after as State | null)?.['decisionReason']
  return typeof reason === 'string' && reason ? reason : undefined
}
