import 'server-only'
import { keyOf } from '@/lib/domain/concordance/wordings'
import type { Span } from '@/lib/schemas/span'
import { type RuledWording, wordingRuledOn } from '../concordance/rulings'
import { db } from '../db'
import { rulingInclude } from '../views/ruling-view'

/** A quote as rulings name wordings. */
export const asWording = (articleId: string, spans: readonly Span[], exact: string): RuledWording => ({
  key: keyOf(articleId, spans),
  article: { id: articleId },
  exact,
})

/** Whether people of the desk said of two wordings, in one of some stories, that they are not of one utterance. */
export async function keptApart(
  deskId: string,
  storyIds: readonly string[],
  wordings: readonly RuledWording[],
): Promise<(a: RuledWording, b: RuledWording) => boolean> {
  const rulings = await db.ruling.findMany({
    where: { deskId, storyId: { in: [...storyIds] }, kind: 'apart', revokedAt: null },
    include: rulingInclude,
  })
  const pairs = new Set(
    rulings.flatMap((ruling) => {
      const [a, b] = [wordingRuledOn(ruling, 'a', wordings), wordingRuledOn(ruling, 'b', wordings)]
      return a && b ? [`${a} ${b}`, `${b} ${a}`] : []
    }),
  )
  return (a, b) => pairs.has(`${a.key} ${b.key}`)
}
