import 'server-only'
import { pageOf } from '@/lib/schemas/common'
import {
  actorFilter,
  actorView,
  createActorInput,
  createTopicInput,
  editActorInput,
  editTopicInput,
  mergeActorsInput,
  topicFilter,
  topicsImported,
  topicView,
} from '@/lib/schemas/vocabulary'
import { bodyOf, type Operations } from './operation'

/** Actors and topics. */
export const vocabularyOperations: Operations = {
  'GET /actors': {
    summary: 'Actors by name; with `q`, those whose names come nearest to it',
    query: actorFilter,
    answer: pageOf(actorView),
  },
  'POST /actors': { summary: 'Add an actor', body: createActorInput, answer: actorView, status: 201, kind: 'create' },
  'GET /actors/[id]': { summary: 'One actor; a merged one names whom it was merged into', answer: actorView },
  'PATCH /actors/[id]': {
    summary: 'Change an actor',
    body: bodyOf(editActorInput, 'actorId'),
    answer: actorView,
    kind: 'write',
  },
  'POST /actors/[id]/merge': {
    summary: 'Merge this actor into another, with all its names and annotations',
    body: bodyOf(mergeActorsInput, 'actorId'),
    answer: actorView,
    kind: 'create',
  },
  'GET /topics': { summary: 'Topics, as a tree or by label', query: topicFilter, answer: pageOf(topicView) },
  'POST /topics': { summary: 'Add a topic', body: createTopicInput, answer: topicView, status: 201, kind: 'create' },
  'GET /topics/[id]': { summary: 'One topic', answer: topicView },
  'PATCH /topics/[id]': {
    summary: 'Change or retire a topic',
    body: bodyOf(editTopicInput, 'topicId'),
    answer: topicView,
    kind: 'write',
  },
  'POST /topics/import': {
    summary: 'Bring the topics up to date from the IPTC Media Topics file',
    upload: { type: 'application/json' },
    answer: topicsImported,
    kind: 'create',
  },
}
