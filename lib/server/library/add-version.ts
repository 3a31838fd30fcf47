import 'server-only'
import type { Block } from '@/lib/schemas/block'
import type { CommandContext } from '../command'
import { newId } from '../new-id'
import { enqueueReading } from '../readings/enqueue'
import { readSoon } from '../readings/keep-reading'
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
  const { articleId, number, text, sha256, blocks } = given
  const id = newId()
  // By hand, for Prisma walks through every field of every block, which takes seconds on the longest texts.
  await tx.$executeRaw`
    INSERT INTO article_version (id, desk_id, article_id, number, text, sha256, length, blocks, created_by_id, created_at)
    SELECT ${id}::uuid, ${principal.deskId}::uuid, ${articleId}::uuid, ${number}, text, ${sha256}, char_length(text),
      ${JSON.stringify(blocks)}::jsonb, ${principal.userId}::uuid, ${now} FROM (SELECT ${text}::text AS text) given`
  const version = await tx.articleVersion.findUniqueOrThrow({ where: { id }, select: versionSnapshotSelect })
  await enqueueReading(tx, { id, deskId: principal.deskId })
  readSoon()
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
