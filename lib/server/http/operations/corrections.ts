import 'server-only'
import { page, pageOf } from '@/lib/schemas/common'
import { correctionFilter, correctionView, exportRunFilter, exportRunView } from '@/lib/schemas/correction'
import type { Operations } from './operation'

/** What was approved and is no longer, and who relied on it. */
export const correctionOperations: Operations = {
  'GET /corrections': {
    summary: 'Where approved annotations ceased to be what was approved, newest first, with who relied on them',
    description: 'With `mine=1` only those on which the caller relied: by a variant of their own, or an export.',
    query: correctionFilter,
    answer: pageOf(correctionView),
  },
  'GET /corrections/[id]': { summary: 'One correction: before, now, and who relied on it', answer: correctionView },
  'GET /export-runs': {
    summary: 'The exports that were made on the desk, newest first, with how much of each was corrected since',
    description: 'Every `GET /exports` of annotations and every export of the command line leaves one.',
    query: exportRunFilter,
    answer: pageOf(exportRunView),
  },
  'GET /export-runs/[id]': { summary: 'One export as it was made', answer: exportRunView },
  'GET /export-runs/[id]/corrections': {
    summary: 'Which annotations of an export are no longer as they went out',
    query: page,
    answer: pageOf(correctionView),
  },
}
