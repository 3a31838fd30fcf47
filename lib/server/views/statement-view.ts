import 'server-only'
import type { StatementView } from '@/lib/schemas/claim'
import type { Prisma } from '../db'

/** What a statement shows of an annotation: its words, who says it, and where. */
export const statementInclude = {
  kind: { select: { key: true } },
  actors: { include: { actor: { select: { id: true, name: true } } }, orderBy: [{ role: 'asc' }, { actorId: 'asc' }] },
  article: {
    select: {
      ...{ id: true, title: true, publishedAt: true, storyId: true },
      outlet: { select: { name: true } },
      story: { select: { title: true } },
    },
  },
} as const satisfies Prisma.AnnotationInclude

export type StatementRow = Prisma.AnnotationGetPayload<{ include: typeof statementInclude }>

export const statementView = ({ id, kind, exact, status, actors, article }: StatementRow): StatementView => ({
  ...{ id, kind: kind.key, exact, status },
  actors: actors.map(({ actor, role }) => ({ actorId: actor.id, name: actor.name, role })),
  article: {
    ...{ id: article.id, title: article.title, storyId: article.storyId },
    outlet: article.outlet?.name ?? null,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    storyTitle: article.story?.title ?? null,
  },
})
