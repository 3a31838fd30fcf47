import 'server-only'
import { z } from 'zod'
import { annotationView } from '@/lib/schemas/annotation'
import {
  articleFields,
  articleFilter,
  articleListItem,
  articlePreview,
  articleView,
  createArticleInput,
  editArticleInput,
  importOutcome,
} from '@/lib/schemas/article'
import { pageOf } from '@/lib/schemas/common'
import {
  concordanceView,
  coverageView,
  joinInput,
  passagesFilter,
  passagesView,
  ruleOnDiscrepancyInput,
  rulingList,
  rulingView,
  separateInput,
  splitInput,
} from '@/lib/schemas/concordance'
import { lessonFilter, lessonView } from '@/lib/schemas/lesson'
import { lineageView } from '@/lib/schemas/lineage'
import { occurrenceFilter, occurrenceList } from '@/lib/schemas/occurrence'
import { placementList, placementView } from '@/lib/schemas/placement'
import {
  createOutletInput,
  createStoryInput,
  editOutletInput,
  editStoryInput,
  outletFilter,
  outletView,
  storyFilter,
  storyView,
} from '@/lib/schemas/story'
import {
  acceptSuggestionInput,
  dismissSuggestionInput,
  readingProgress,
  suggestionList,
} from '@/lib/schemas/suggestion'
import { actorView } from '@/lib/schemas/vocabulary'
import { bodyOf, type Operations, revisionOnly } from './operation'

const upload = {
  type: 'multipart/form-data',
  schema: articleFields.extend({ story: z.string().optional(), file: z.string().meta({ format: 'binary' }) }),
}

/** Articles, stories and outlets. */
export const libraryOperations: Operations = {
  'GET /articles': { summary: 'Articles, newest first', query: articleFilter, answer: pageOf(articleListItem) },
  'POST /articles': {
    summary: 'Import an article from text, Markdown, HTML or a file',
    description: 'The same text again is the same article; the same `url` with another text is its next version.',
    body: bodyOf(createArticleInput),
    upload,
    answer: articleView.extend({ outcome: importOutcome.shape.status, note: importOutcome.shape.note }),
    status: 201,
    also: { status: 200, means: 'The desk has this text already.' },
    kind: 'create',
  },
  'POST /articles/preview': {
    summary: 'Show what an import would make; nothing is saved',
    body: bodyOf(createArticleInput),
    upload,
    answer: articlePreview,
    kind: 'act',
  },
  'GET /articles/[id]/suggestions': {
    summary: 'What the machine would mark in the current version, and by which rule',
    answer: suggestionList,
  },
  'POST /suggestions/[suggestion]/accept': {
    summary: 'Take a suggestion up: a quote or a claim as a draft annotation, a name as an actor',
    description: 'What the body names counts instead of what was proposed. Topics are taken up within annotations.',
    body: bodyOf(acceptSuggestionInput, 'suggestion'),
    answer: z.union([annotationView, actorView]),
    status: 201,
    kind: 'create',
  },
  'POST /suggestions/[suggestion]/dismiss': {
    summary: 'Never propose this again: a quote or claim in its article, a name on the desk, words that led to a topic',
    body: bodyOf(dismissSuggestionInput, 'suggestion'),
    status: 204,
    kind: 'create',
  },
  'DELETE /suggestions/[suggestion]/dismiss': {
    summary: 'Propose again what was dismissed',
    status: 204,
    kind: 'act',
  },
  'GET /lessons': {
    summary: 'What the desk taught by accepting and dismissing suggestions, newest first',
    query: lessonFilter,
    answer: pageOf(lessonView),
  },
  'DELETE /lessons/[id]': { summary: 'Take back what was taught', answer: lessonView, kind: 'write' },
  'GET /readings': {
    summary: 'How far the reading of the desk’s articles has come, by engine',
    answer: readingProgress,
  },
  'GET /stories/[id]/concordance': {
    summary: 'One story side by side: what each article quotes of the same, and where they differ',
    answer: concordanceView,
  },
  'GET /stories/[id]/coverage': {
    summary: 'Which article of a story has which utterance and which claim',
    answer: coverageView,
  },
  'GET /stories/[id]/passages': {
    summary: 'Which sentences of one article of a story another one tells as well',
    query: passagesFilter,
    answer: passagesView,
  },
  'POST /stories/[id]/separations': {
    summary: 'Record that two wordings are not of one utterance; they never join again',
    body: bodyOf(separateInput, 'storyId'),
    answer: rulingView,
    status: 201,
    kind: 'create',
  },
  'POST /stories/[id]/splits': {
    summary: 'Take a wording out of the utterance that it stands with: it is kept apart from all others there',
    body: bodyOf(splitInput, 'storyId'),
    answer: rulingList,
    status: 201,
    kind: 'create',
  },
  'POST /stories/[id]/joins': {
    summary: 'Record that two wordings are of one utterance',
    body: bodyOf(joinInput, 'storyId'),
    answer: rulingView,
    status: 201,
    kind: 'create',
  },
  'POST /stories/[id]/rulings': {
    summary: 'Confirm or dismiss a discrepancy',
    body: bodyOf(ruleOnDiscrepancyInput, 'storyId'),
    answer: rulingView,
    status: 201,
    kind: 'create',
  },
  'GET /stories/[id]/lineage': {
    summary: 'Which article of a story had what first, and which passages later ones retell or copy',
    answer: lineageView,
  },
  'GET /stories/[id]/placements': {
    summary: 'Articles that seem to be of a story, proposed or taken in by likeness',
    answer: placementList,
  },
  'GET /articles/[id]/placements': {
    summary: 'The story that an article seems to be of, or was taken into by likeness',
    answer: placementList,
  },
  'POST /placements/[id]/accept': {
    summary: 'Put the article into that story; where there is none yet, make one with the article that it is like',
    answer: placementView,
    kind: 'create',
  },
  'POST /placements/[id]/dismiss': {
    summary: 'Say that the article is not of that story: it leaves it, and is not proposed for it again',
    answer: placementView,
    kind: 'create',
  },
  'DELETE /placements/[id]/dismiss': {
    summary: 'Propose the article for that story again',
    answer: placementView,
    kind: 'act',
  },
  'DELETE /rulings/[id]': {
    summary: 'Take back a separation, a join, or what was said of a discrepancy',
    answer: rulingView,
    kind: 'write',
  },
  'GET /articles/[id]': {
    summary: 'One article with the text of its current version',
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
    answer: articleView,
  },
  'PATCH /articles/[id]': {
    summary: 'Change what describes an article; its text never changes',
    body: bodyOf(editArticleInput, 'articleId'),
    answer: articleView,
    kind: 'write',
  },
  'DELETE /articles/[id]': {
    summary: 'Take an article off the desk; it can be restored',
    body: revisionOnly,
    status: 204,
    kind: 'write',
  },
  'POST /articles/[id]/restore': {
    summary: 'Bring a removed article back',
    body: revisionOnly,
    answer: articleView,
    kind: 'write',
  },
  'GET /stories': { summary: 'Stories, the one changed last first', query: storyFilter, answer: pageOf(storyView) },
  'POST /stories': {
    summary: 'Begin a story',
    body: createStoryInput,
    answer: storyView,
    status: 201,
    kind: 'create',
  },
  'GET /stories/[id]/occurrences': {
    summary: 'Where words stand in the articles of a story',
    query: occurrenceFilter,
    answer: occurrenceList,
  },
  'GET /stories/[id]': { summary: 'One story', answer: storyView },
  'PATCH /stories/[id]': {
    summary: 'Change a story',
    body: bodyOf(editStoryInput, 'storyId'),
    answer: storyView,
    kind: 'write',
  },
  'GET /outlets': { summary: 'Outlets, by name', query: outletFilter, answer: pageOf(outletView) },
  'POST /outlets': {
    summary: 'Add an outlet',
    body: createOutletInput,
    answer: outletView,
    status: 201,
    kind: 'create',
  },
  'GET /outlets/[id]': { summary: 'One outlet', answer: outletView },
  'PATCH /outlets/[id]': {
    summary: 'Change an outlet',
    body: bodyOf(editOutletInput, 'outletId'),
    answer: outletView,
    kind: 'write',
  },
}
