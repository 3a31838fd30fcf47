import type { AnnotationView } from '@/lib/schemas/annotation'
import { type AnnotationSubject, can, hasFreshEyes } from './can'

/** All that a person may do with an annotation as it stands now. */
export function annotationRights(who: Parameters<typeof can>[0], subject: AnnotationSubject): AnnotationView['can'] {
  const { status } = subject
  return {
    edit: can(who, 'annotation.edit', subject),
    remove: can(who, 'annotation.remove', subject),
    restore: can(who, 'annotation.restore', subject),
    submit: can(who, 'annotation.submit', subject) && (status === 'draft' || status === 'changes_requested'),
    withdraw: can(who, 'annotation.withdraw', subject) && status === 'submitted',
    decide: can(who, 'annotation.decide', subject) && status === 'submitted',
    undecide: can(who, 'annotation.undecide', subject),
    fourEyes: status === 'submitted' && !hasFreshEyes(who, subject),
  }
}
