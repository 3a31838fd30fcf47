import 'server-only'
import type { LessonView } from '@/lib/schemas/lesson'
import type { Prisma } from '../db'

/** What a lesson is about, as its row keeps it for people. */
export type LessonAbout = {
  /** The dismissed suggestion’s id. */
  readonly suggestion?: string
  readonly words: string
  readonly of?: 'quote' | 'claim' | 'mention' | 'topic'
  readonly meaning?: string
  readonly article?: { readonly id: string; readonly title: string }
}

/** A lesson's own columns, as the record keeps them. */
export const lessonSnapshot = (lesson: Prisma.LessonGetPayload<object>) => ({
  id: lesson.id,
  kind: lesson.kind,
  key: lesson.key,
  about: lesson.about,
  actorId: lesson.actorId,
  reason: lesson.reason,
  revision: lesson.revision,
  createdById: lesson.createdById,
  createdAt: lesson.createdAt.toISOString(),
  revokedAt: lesson.revokedAt?.toISOString() ?? null,
})

export const lessonInclude = {
  createdBy: { select: { id: true, name: true } },
  actor: { select: { name: true } },
} satisfies Prisma.LessonInclude

export function lessonView(lesson: Prisma.LessonGetPayload<{ include: typeof lessonInclude }>): LessonView {
  const about = lesson.about as LessonAbout
  return {
    ...{ id: lesson.id, kind: lesson.kind, words: about.words, meaning: lesson.actor?.name ?? about.meaning ?? null },
    ...{ of: about.of ?? null, article: about.article ?? null, reason: lesson.reason, revision: lesson.revision },
    ...{ createdBy: lesson.createdBy, createdAt: lesson.createdAt.toISOString() },
    revokedAt: lesson.revokedAt?.toISOString() ?? null,
  }
}
