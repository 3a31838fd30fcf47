import 'server-only'
import { z } from 'zod'
import { pageOf } from '@/lib/schemas/common'
import {
  addedSource,
  addSourceInput,
  editSourceInput,
  sourceFilter,
  sourceGrades,
  sourceListItem,
  sourceView,
} from '@/lib/schemas/source'
import { bodyOf, type Operations, revisionOnly } from './operation'

const upload = {
  type: 'multipart/form-data',
  schema: bodyOf(addSourceInput, 'storyId', 'text')
    .partial()
    .extend({ file: z.string().meta({ format: 'binary' }) }),
}

/** What was said, as transcripts have it, and how the quotes of a story compare with it. */
export const sourceOperations: Operations = {
  'GET /stories/[id]/sources': {
    summary: 'The primary sources of a story, the first one added first, without their texts',
    query: sourceFilter,
    answer: pageOf(sourceListItem),
  },
  'POST /stories/[id]/sources': {
    summary: 'Add a transcript to a story, as text or as a file',
    description:
      'The same text again is the source that the story has; one that was removed comes back. A file is .txt, .md, .html, ' +
      '.vtt or .srt, and gives its name where no title is sent.',
    body: bodyOf(addSourceInput, 'storyId'),
    upload,
    answer: addedSource,
    status: 201,
    also: { status: 200, means: 'The story has this text already.' },
    kind: 'create',
  },
  'GET /sources/[id]': { summary: 'One source with its text', answer: sourceView },
  'PATCH /sources/[id]': {
    summary: 'Change what describes a source; its text never changes',
    body: bodyOf(editSourceInput, 'sourceId'),
    answer: sourceListItem,
    kind: 'write',
  },
  'DELETE /sources/[id]': {
    summary: 'Take a source off its story; it can be restored',
    body: revisionOnly,
    answer: sourceListItem,
    kind: 'write',
  },
  'POST /sources/[id]/restore': {
    summary: 'Bring a removed source back',
    body: revisionOnly,
    answer: sourceListItem,
    kind: 'write',
  },
  'GET /sources/[id]/grades': {
    summary:
      'Every quote of the story, compared with the source: the same words, cleaned, cut, spliced, other words, none',
    description:
      'Only what stands in quotation marks is graded. Where one actor is heard in the source, only what is credited to ' +
      'that actor can be `not-found`.',
    answer: sourceGrades,
  },
}
