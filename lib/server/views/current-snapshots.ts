import 'server-only'
import { annotationInclude } from '../annotations/annotation-row'
import { db } from '../db'
import { actorSnapshot, wholeActor } from './actor-snapshot'
import { annotationSnapshot } from './annotation-snapshot'
import { articleSnapshot, versionSnapshot, versionSnapshotSelect } from './article-snapshot'
import { claimLinkSnapshot } from './claim-link-view'
import { commentInclude, commentSnapshot, threadSnapshot } from './comment-snapshot'
import { lessonSnapshot } from './lesson-view'
import { outletSnapshot } from './outlet-snapshot'
import { personSnapshot, tokenSnapshot } from './person-view'
import { placementSnapshot } from './placement-view'
import { rulingSnapshot } from './ruling-view'
import { sourceHeadSelect, sourceSnapshot } from './source-view'
import { storySnapshot } from './story-snapshot'
import { topicSnapshot } from './topic-snapshot'

type Load = (deskId: string, ids: string[]) => Promise<{ id: string; state: object }[]>
type Subject = { readonly load: Load; readonly count: (deskId: string) => Promise<number> }

const states = async <Row extends { id: string }>(rows: Promise<Row[]>, snapshot: (row: Row) => object) =>
  (await rows).map((row) => ({ id: row.id, state: snapshot(row) }))

/**
 * How the tables hold each subject that the record knows, in the very form in which the record keeps it, and
 * how many of them there are. Sessions and desks are not here: the first pass, the second never change.
 */
export const currentSnapshots: Readonly<Record<string, Subject>> = {
  annotation: {
    load: (deskId, ids) =>
      states(
        db.annotation.findMany({ where: { deskId, id: { in: ids } }, include: annotationInclude }),
        annotationSnapshot,
      ),
    count: (deskId) => db.annotation.count({ where: { deskId } }),
  },
  thread: {
    load: (deskId, ids) => states(db.commentThread.findMany({ where: { deskId, id: { in: ids } } }), threadSnapshot),
    count: (deskId) => db.commentThread.count({ where: { deskId } }),
  },
  comment: {
    load: (deskId, ids) =>
      states(db.comment.findMany({ where: { deskId, id: { in: ids } }, include: commentInclude }), commentSnapshot),
    count: (deskId) => db.comment.count({ where: { deskId } }),
  },
  article: {
    load: (deskId, ids) => states(db.article.findMany({ where: { deskId, id: { in: ids } } }), articleSnapshot),
    count: (deskId) => db.article.count({ where: { deskId } }),
  },
  version: {
    load: (deskId, ids) =>
      states(
        db.articleVersion.findMany({ where: { deskId, id: { in: ids } }, select: versionSnapshotSelect }),
        versionSnapshot,
      ),
    count: (deskId) => db.articleVersion.count({ where: { deskId } }),
  },
  story: {
    load: (deskId, ids) => states(db.story.findMany({ where: { deskId, id: { in: ids } } }), storySnapshot),
    count: (deskId) => db.story.count({ where: { deskId } }),
  },
  outlet: {
    load: (deskId, ids) => states(db.outlet.findMany({ where: { deskId, id: { in: ids } } }), outletSnapshot),
    count: (deskId) => db.outlet.count({ where: { deskId } }),
  },
  actor: {
    load: (deskId, ids) =>
      states(db.actor.findMany({ where: { deskId, id: { in: ids } }, include: wholeActor }), actorSnapshot),
    count: (deskId) => db.actor.count({ where: { deskId } }),
  },
  topic: {
    load: (deskId, ids) => states(db.topic.findMany({ where: { deskId, id: { in: ids } } }), topicSnapshot),
    count: (deskId) => db.topic.count({ where: { deskId } }),
  },
  lesson: {
    load: (deskId, ids) => states(db.lesson.findMany({ where: { deskId, id: { in: ids } } }), lessonSnapshot),
    count: (deskId) => db.lesson.count({ where: { deskId } }),
  },
  ruling: {
    load: (deskId, ids) => states(db.ruling.findMany({ where: { deskId, id: { in: ids } } }), rulingSnapshot),
    count: (deskId) => db.ruling.count({ where: { deskId } }),
  },
  source: {
    load: (deskId, ids) =>
      states(
        db.primarySource.findMany({ where: { deskId, id: { in: ids } }, select: sourceHeadSelect }),
        sourceSnapshot,
      ),
    count: (deskId) => db.primarySource.count({ where: { deskId } }),
  },
  placement: {
    load: (deskId, ids) =>
      states(
        db.storyPlacement.findMany({ where: { deskId, id: { in: ids }, dismissedAt: { not: null } } }),
        placementSnapshot,
      ),
    count: (deskId) => db.storyPlacement.count({ where: { deskId, dismissedAt: { not: null } } }),
  },
  'claim-link': {
    load: (deskId, ids) => states(db.claimLink.findMany({ where: { deskId, id: { in: ids } } }), claimLinkSnapshot),
    count: (deskId) => db.claimLink.count({ where: { deskId } }),
  },
  token: {
    load: (deskId, ids) => states(db.apiToken.findMany({ where: { deskId, id: { in: ids } } }), tokenSnapshot),
    count: (deskId) => db.apiToken.count({ where: { deskId } }),
  },
  person: {
    load: async (deskId, ids) =>
      (await db.membership.findMany({ where: { deskId, userId: { in: ids } }, include: { user: true } })).map(
        (member) => ({
          id: member.userId,
          state: personSnapshot(member),
        }),
      ),
    count: (deskId) => db.membership.count({ where: { deskId } }),
  },
}
