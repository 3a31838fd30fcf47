import 'server-only'
import type { Block } from '@/lib/schemas/block'
import type { CommandContext } from '../command'
import { newId } from '../new-id'
import { versionSnapshot, versionSnapshotSelect } from '../views/article-snapshot'

type NewVersion = {
  readonly articleId: string
  readonly number: number
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sha256: string
}

/**
 * Freezes a text as a version of an article. `noteVersion` puts it on record, for the caller to do after
 * the article's own event: the record reads in the order in which things came to be.
 */
export async function addVersion({ principal, tx, now, record }: CommandContext, given: NewVersion) {
  const version = await tx.articleVersion.create({
    data: {
      id: newId(),
      deskId: principal.deskId,
      articleId: given.articleId,
      number: given.number,
      text: given.text,
      sha256: given.sha256,
      length: codePoints(given.text),
      blocks: [...given.blocks],
      createdById: principal.userId,
      createdAt: now,
    },
    select: versionSnapshotSelect,
  })
  const noteVersion = () =>
    record({
      action: 'version.create',
      subjectType: 'version',
      subjectId: version.id,
      before: null,
      after: versionSnapshot(version),
    })
  return { version, noteVersion }
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
