import 'server-only'
import { z } from 'zod'
import {
  annotationView,
  auditEventView,
  createAnnotationInput,
  decideAnnotationInput,
  editAnnotationInput,
  kindView,
  reviewFilter,
  reviewItem,
  submissionOutcome,
  submitAnnotationsInput,
} from '@/lib/schemas/annotation'
import { id, page, pageOf } from '@/lib/schemas/common'
import { exportFilter } from '@/lib/schemas/export'
import { auditFilter } from '../../queries/list-audit'
import { bodyOf, type Operations, revisionOnly } from './operation'

const spansTrue = 'Spans are half-open code-point offsets into the version’s text, and must end between characters.'

/** Annotations, the queue, their record and their export. */
export const annotationOperations: Operations = {
  'GET /articles/[id]/annotations': {
    summary: 'The annotations of an article, in the order of the text',
    query: page,
    answer: pageOf(annotationView),
  },
  'POST /articles/[id]/annotations': {
    summary: 'Mark a text',
    description: spansTrue,
    body: bodyOf(createAnnotationInput, 'articleId'),
    answer: annotationView,
    status: 201,
    kind: 'create',
  },
  'GET /annotations/[id]': { summary: 'One annotation; deleted ones too', answer: annotationView },
  'PATCH /annotations/[id]': {
    summary: 'Change an annotation',
    description: `What is absent stays. An edit of a decided one makes it a draft again. ${spansTrue}`,
    body: bodyOf(editAnnotationInput, 'annotationId'),
    answer: annotationView,
    kind: 'write',
    keyed: true,
  },
  'DELETE /annotations/[id]': {
    summary: 'Delete an annotation; it stays on the record and can be restored',
    body: revisionOnly,
    answer: annotationView,
    kind: 'write',
    keyed: true,
  },
  'POST /annotations/[id]/restore': {
    summary: 'Bring a deleted annotation back',
    body: revisionOnly,
    answer: annotationView,
    kind: 'write',
    keyed: true,
  },
  'POST /annotations/[id]/withdraw': {
    summary: 'Take a submitted annotation back from the queue',
    body: revisionOnly,
    answer: annotationView,
    kind: 'write',
    keyed: true,
  },
  'POST /annotations/[id]/decisions': {
    summary: 'Approve, send back or reject',
    description: 'Nobody decides on what they made or last edited: `four_eyes`. All but approval needs a reason.',
    body: bodyOf(decideAnnotationInput, 'annotationId'),
    answer: annotationView,
    kind: 'write',
    keyed: true,
  },
  'POST /annotations/[id]/decisions/undo': {
    summary: 'Take your own decision back, as long as nothing else was written since',
    body: revisionOnly,
    answer: annotationView,
    kind: 'write',
    keyed: true,
  },
  'GET /annotations/[id]/history': {
    summary: 'All that happened to an annotation, oldest first',
    answer: z.object({ items: z.array(auditEventView) }),
  },
  'POST /annotations/submit': {
    summary: 'Offer annotations for review; each gets its own answer',
    body: submitAnnotationsInput,
    answer: submissionOutcome,
    kind: 'create',
  },
  'GET /review': { summary: 'The shared queue', query: reviewFilter, answer: pageOf(reviewItem) },
  'GET /exports/[format]': {
    summary: 'Export annotations, or comments, as a stream',
    description:
      'The approved ones, unless `status` says otherwise. The format is jsonl, csv or w3c; `comments` gives the comment ' +
      'threads instead, one a line, by `storyId`, `articleId` and `since` alone.',
    query: exportFilter,
    files: ['application/x-ndjson', 'text/csv', 'application/ld+json'],
  },
  'GET /kinds': { summary: 'The kinds of annotation on this desk', answer: pageOf(kindView) },
  'GET /audit': {
    summary: 'The desk’s record, newest first',
    query: auditFilter,
    answer: pageOf(auditEventView.extend({ subjectType: z.string(), subjectId: id, hash: z.string() })),
  },
}
