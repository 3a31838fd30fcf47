import { describe, expect, it } from 'vitest'
import { annotationStatus } from '@/lib/schemas/annotation'
import { role } from '@/lib/schemas/person'
import { type Action, type AnnotationAction, type AnnotationSubject, type CommentAction, can, policies } from './can'

const me = 'me'
const another = 'another'
const subject = (over: Partial<AnnotationSubject>): AnnotationSubject => ({
  createdById: another,
  editedById: another,
  status: 'submitted',
  deleted: false,
  ...over,
})

/** Actions on one subject. A comment's is part of an annotation's. */
const needsSubject = (action: Action): action is AnnotationAction | CommentAction =>
  /^(annotation|comment)\.(edit|remove|restore|submit|withdraw|decide|undecide)$/.test(action)
const may = can as (who: Parameters<typeof can>[0], action: Action, subject?: AnnotationSubject) => boolean

const cell = (action: Action, as: (typeof role.options)[number]) => {
  const who = { userId: me, role: as }
  if (!needsSubject(action)) return may(who, action) ? 'yes' : '–'
  const deleted = action === 'annotation.restore'
  const own = may(who, action, subject({ createdById: me, editedById: me, deleted }))
  const others = may(who, action, subject({ deleted, freshlyDecidedById: me }))
  return own && others ? 'yes' : own ? 'own' : others ? 'others’' : '–'
}

describe('rights', () => {
  it('print as this grid', () => {
    const actions = Object.keys(policies) as Action[]
    const lines = actions.map(
      (action) =>
        action.padEnd(22) +
        role.options
          .map((as) => cell(action, as).padEnd(9))
          .join('')
          .trimEnd(),
    )
    expect(
      `\n${' '.repeat(22)}${role.options
        .map((as) => as.padEnd(9))
        .join('')
        .trimEnd()}\n${lines.join('\n')}\n`,
    ).toMatchInlineSnapshot(`
      "
                            viewer   editor   reviewer admin
      article.read          yes      yes      yes      yes
      article.import        –        yes      yes      yes
      article.edit          –        yes      yes      yes
      article.remove        –        –        –        yes
      story.create          –        yes      yes      yes
      story.edit            –        yes      yes      yes
      outlet.create         –        yes      yes      yes
      outlet.edit           –        –        –        yes
      actor.create          –        yes      yes      yes
      actor.edit            –        –        –        yes
      actor.merge           –        –        –        yes
      topic.create          –        yes      yes      yes
      topic.edit            –        –        –        yes
      topic.import          –        –        –        yes
      annotation.read       yes      yes      yes      yes
      annotation.create     –        yes      yes      yes
      annotation.edit       –        own      yes      yes
      annotation.remove     –        own      yes      yes
      annotation.restore    –        own      yes      yes
      annotation.submit     –        own      yes      yes
      annotation.withdraw   –        own      own      own
      annotation.decide     –        –        others’  others’
      annotation.undecide   –        –        others’  others’
      suggestion.dismiss    –        yes      yes      yes
      story.rule            –        yes      yes      yes
      source.add            –        yes      yes      yes
      source.edit           –        yes      yes      yes
      source.remove         –        yes      yes      yes
      claim.link            –        yes      yes      yes
      comment.read          yes      yes      yes      yes
      comment.create        –        yes      yes      yes
      comment.resolve       –        yes      yes      yes
      comment.edit          –        own      own      own
      comment.remove        –        own      own      yes
      review.read           yes      yes      yes      yes
      export.read           yes      yes      yes      yes
      audit.read            –        –        –        yes
      member.read           yes      yes      yes      yes
      person.read           –        –        –        yes
      person.manage         –        –        –        yes
      token.own             yes      yes      yes      yes
      "
    `)
  })

  it('let nobody decide on what they made or last edited, whatever their role', () => {
    for (const as of role.options)
      for (const status of annotationStatus.options)
        for (const over of [{ createdById: me }, { editedById: me }])
          expect(can({ userId: me, role: as }, 'annotation.decide', subject({ status, ...over }))).toBe(false)
  })

  it('let a decision be taken back by who made it alone, and by nobody once something was written since', () => {
    const who = { userId: me, role: 'admin' } as const
    for (const freshlyDecidedById of [another, null])
      expect(can(who, 'annotation.undecide', subject({ status: 'approved', freshlyDecidedById }))).toBe(false)
  })

  it('leave a deleted annotation to nothing but restoring', () => {
    const who = { userId: me, role: 'admin' } as const
    for (const action of ['annotation.edit', 'annotation.remove', 'annotation.submit', 'annotation.decide'] as const)
      expect(can(who, action, subject({ deleted: true }))).toBe(false)
    expect(can(who, 'annotation.restore', subject({ deleted: true }))).toBe(true)
  })
})
