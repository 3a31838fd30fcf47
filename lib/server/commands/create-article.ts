import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { readArticle } from '@/lib/formats/read-article'
import { can } from '@/lib/policies/can'
import { createArticleInput, type ImportOutcome } from '@/lib/schemas/article'
import { type CommandContext, command } from '../command'
import { addVersion } from '../library/add-version'
import { hold } from '../library/hold'
import { type ImportedArticle, settleFields } from '../library/imported-article'
import { meetKnownText } from '../library/meet-known-text'
import { placeOutlet } from '../library/place-outlet'
import { placeStory } from '../library/place-story'
import { newId } from '../new-id'
import { articleSnapshot } from '../views/article-snapshot'

/**
 * Takes an article in. What was given wins over what the text proposes. A text that the desk has already
 * is that article (`unchanged`); the address of an article with another text makes its next version;
 * everything else is a new article. Two imports of one text, or of one address, take turns.
 */
export const createArticle = command('create-article', createArticleInput, async (context, input) => {
  const { principal, tx } = context
  if (!can(principal, 'article.import')) return refuse('forbidden', 'Your role can’t import articles on this desk.')
  const read = readArticle(input)
  if (!read.ok) return read
  const article: ImportedArticle = {
    ...settleFields(input, read.value),
    text: read.value.text,
    blocks: read.value.blocks,
    sha256: createHash('sha256').update(read.value.text, 'utf8').digest('hex'),
  }
  await hold(tx, 'article text', principal.deskId, article.sha256)
  const known = await meetKnownText(context, article.sha256, input.story)
  if (known) return known
  if (article.url) {
    await hold(tx, 'article address', principal.deskId, article.url)
    const earlier = await tx.article.findFirst({
      where: { deskId: principal.deskId, url: article.url, deletedAt: null },
      orderBy: { createdAt: 'asc' },
    })
    if (earlier) return updateText(context, earlier, article, input)
  }
  return takeIn(context, article, input.story)
})

/** A text that the desk never saw. */
async function takeIn(
  context: CommandContext,
  article: ImportedArticle,
  storyWanted: string | null | undefined,
): Promise<Result<ImportOutcome>> {
  const { principal, tx, now, record } = context
  const outletId = article.outlet ? await placeOutlet(context, article.outlet) : null
  const story: Result<string | null> = storyWanted ? await placeStory(context, storyWanted) : ok(null)
  if (!story.ok) return story
  const { title, byline, dateline, url, language, publishedAt } = article
  const { id } = await tx.article.create({
    data: {
      id: newId(),
      deskId: principal.deskId,
      ...{ title, byline, dateline, url, language, publishedAt },
      ...{ outletId, storyId: story.value, createdById: principal.userId, createdAt: now, updatedAt: now },
    },
  })
  const { version, noteVersion } = await addVersion(context, { articleId: id, number: 1, ...article })
  const made = await tx.article.update({ where: { id }, data: { currentVersionId: version.id } })
  record({
    action: 'article.create',
    subjectType: 'article',
    subjectId: id,
    before: null,
    after: articleSnapshot(made),
  })
  noteVersion()
  return ok({ articleId: id, versionId: version.id, storyId: story.value, status: 'created' })
}

/**
 * The address of an article, with another text: its next version. Fields that the request names change;
 * what was only read out of the new text fills what is empty, and overwrites nothing that a person may have
 * mended. Annotations stay on the version that they were made on.
 */
async function updateText(
  context: CommandContext,
  earlier: { id: string },
  article: ImportedArticle,
  input: z.output<typeof createArticleInput>,
): Promise<Result<ImportOutcome>> {
  const { tx, now, record } = context
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${earlier.id}::uuid FOR UPDATE`
  const before = await tx.article.findUniqueOrThrow({ where: { id: earlier.id } })
  const latest = await tx.articleVersion.aggregate({ where: { articleId: before.id }, _max: { number: true } })
  const number = (latest._max.number ?? 0) + 1
  const story: Result<string | null> =
    input.story && !before.storyId ? await placeStory(context, input.story) : ok(before.storyId)
  if (!story.ok) return story
  const pick = <T>(given: unknown, was: T, is: T): T => (given === undefined ? (was ?? is) : is)
  const proposed = (input.outlet || !before.outletId) && article.outlet
  const outletId = pick(input.outlet, before.outletId, proposed ? await placeOutlet(context, proposed) : null)
  const { version, noteVersion } = await addVersion(context, { articleId: before.id, number, ...article })
  const after = await tx.article.update({
    where: { id: before.id },
    data: {
      title: pick(input.title, before.title, article.title),
      byline: pick(input.byline, before.byline, article.byline),
      dateline: pick(input.dateline, before.dateline, article.dateline),
      language: pick(input.language, before.language, article.language),
      publishedAt: pick(input.publishedAt, before.publishedAt, article.publishedAt),
      ...{ outletId, storyId: story.value, currentVersionId: version.id, updatedAt: now, revision: { increment: 1 } },
    },
  })
  record({
    action: 'article.new_version',
    subjectType: 'article',
    subjectId: after.id,
    before: articleSnapshot(before),
    after: articleSnapshot(after),
  })
  noteVersion()
  return ok({ articleId: after.id, versionId: version.id, storyId: story.value, status: 'new-version' })
}
