import 'server-only'
import { diffWords } from '@/lib/domain/concordance/word-diff'
import type { Wording } from '@/lib/domain/concordance/wordings'
import { db } from '../db'
import { type RulingAbout, type RulingRow, rulingInclude } from '../views/ruling-view'

/** What people of the desk said of a story’s concordance and nobody took back, oldest first. */
export const standingRulings = (deskId: string, storyId: string): Promise<RulingRow[]> =>
  db.ruling.findMany({
    where: { deskId, storyId, revokedAt: null },
    include: rulingInclude,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })

/** What of a wording a ruling knows it by. */
export type RuledWording = Pick<Wording, 'key' | 'exact'> & { readonly article: Pick<Wording['article'], 'id'> }

/**
 * The wording that a ruling was about, by the side: the very one, or else, where its text has moved in a newer version
 * or was marked anew, the one of the same article with the same words.
 */
export function wordingRuledOn(
  ruling: RulingRow,
  side: 'a' | 'b',
  wordings: readonly RuledWording[],
): string | undefined {
  const key = ruling[side]
  const { words, articleIds } = ruling.about as unknown as RulingAbout
  const i = side === 'a' ? 0 : 1
  const same = wordings.find((one) => one.key === key)
  if (same) return same.key
  const sought = plain(words[i] ?? '')
  return wordings.find(({ article, exact }) => article.id === articleIds[i] && plain(exact) === sought)?.key
}

const plain = (text: string) =>
  diffWords(text)
    .map(({ same }) => same)
    .join(' ')
