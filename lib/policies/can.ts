import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { Principal, Role } from '@/lib/schemas/person'

/** What a condition needs to know of an annotation. */
export type AnnotationSubject = {
  readonly createdById: string
  readonly editedById: string
  readonly status: AnnotationStatus
  readonly deleted: boolean
  /** Whose decision it carries, while nothing else was written since; nobody’s otherwise. */
  readonly freshlyDecidedById?: string | null
}

/** What a condition needs to know of a comment. */
export type CommentSubject = { readonly createdById: string; readonly deleted: boolean }

type Who = Pick<Principal, 'userId' | 'role'>
type Condition<Subject> = (who: Who, subject: Subject) => boolean

const ranks: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, reviewer: 2, admin: 3 }

const atLeast =
  (role: Role): Condition<unknown> =>
  (who) =>
    ranks[who.role] >= ranks[role]

const viewer = atLeast('viewer')
const editor = atLeast('editor')
const reviewer = atLeast('reviewer')
const admin = atLeast('admin')

const isMaker: Condition<{ readonly createdById: string }> = (who, subject) => subject.createdById === who.userId
const lastEdited: Condition<AnnotationSubject> = (who, annotation) => annotation.editedById === who.userId

/** Four eyes: somebody other than who made it and who last edited it. */
export const hasFreshEyes: Condition<AnnotationSubject> = (who, annotation) =>
  !isMaker(who, annotation) && !lastEdited(who, annotation)

const decidedFreshly: Condition<AnnotationSubject> = (who, annotation) => annotation.freshlyDecidedById === who.userId

const standing =
  (condition: Condition<AnnotationSubject>): Condition<AnnotationSubject> =>
  (who, annotation) =>
    !annotation.deleted && condition(who, annotation)

const ownOrReviewer: Condition<AnnotationSubject> = (who, annotation) =>
  (editor(who, annotation) && isMaker(who, annotation)) || reviewer(who, annotation)

/** Who may do what on their own desk. A subject of another desk never gets this far. */
export const policies = {
  'article.read': viewer,
  'article.import': editor,
  'article.edit': editor,
  'article.remove': admin,
  'story.create': editor,
  'story.edit': editor,
  'outlet.create': editor,
  'outlet.edit': admin,
  'actor.create': editor,
  'actor.edit': admin,
  'actor.merge': admin,
  'topic.create': editor,
  'topic.edit': admin,
  'topic.import': admin,
  'annotation.read': viewer,
  'annotation.create': editor,
  'annotation.edit': standing(ownOrReviewer),
  'annotation.remove': standing(ownOrReviewer),
  'annotation.restore': (who: Who, annotation: AnnotationSubject) =>
    annotation.deleted && ownOrReviewer(who, annotation),
  'annotation.submit': standing(ownOrReviewer),
  'annotation.withdraw': standing((who, annotation) => editor(who, annotation) && isMaker(who, annotation)),
  'annotation.decide': standing((who, annotation) => reviewer(who, annotation) && hasFreshEyes(who, annotation)),
  'annotation.undecide': standing(
    (who, annotation) => reviewer(who, annotation) && hasFreshEyes(who, annotation) && decidedFreshly(who, annotation),
  ),
  'suggestion.dismiss': editor,
  'story.rule': editor,
  'source.add': editor,
  'source.edit': editor,
  'source.remove': editor,
  'claim.link': editor,
  'comment.read': viewer,
  'comment.create': editor,
  'comment.resolve': editor,
  'comment.edit': (who: Who, comment: CommentSubject) =>
    !comment.deleted && editor(who, comment) && isMaker(who, comment),
  'comment.remove': (who: Who, comment: CommentSubject) =>
    !comment.deleted && ((editor(who, comment) && isMaker(who, comment)) || admin(who, comment)),
  'review.read': viewer,
  'export.read': viewer,
  'audit.read': admin,
  'member.read': viewer,
  'person.read': admin,
  'person.manage': admin,
  'token.own': viewer,
} as const satisfies Record<string, Condition<AnnotationSubject> | Condition<CommentSubject> | Condition<unknown>>

export type Action = keyof typeof policies
export type AnnotationAction = Extract<
  Action,
  `annotation.${'edit' | 'remove' | 'restore' | 'submit' | 'withdraw' | 'decide' | 'undecide'}`
>
export type CommentAction = Extract<Action, `comment.${'edit' | 'remove'}`>

/**
 * The one gate: may this person do this? Actions on one annotation or comment need it; all others
 * are a matter of the role alone. It answers for one desk: callers look subjects up inside the desk.
 */
export function can(who: Who, action: AnnotationAction, subject: AnnotationSubject): boolean
export function can(who: Who, action: CommentAction, subject: CommentSubject): boolean
export function can(who: Who, action: Exclude<Action, AnnotationAction | CommentAction>): boolean
export function can(who: Who, action: Action, subject?: AnnotationSubject | CommentSubject): boolean {
  const condition = policies[action] as Condition<unknown>
  return condition(who, subject)
}
