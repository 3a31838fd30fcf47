import 'server-only'
import { z } from 'zod'
import { actorOperations } from './actors'
import { annotationOperations } from './annotations'
import { claimOperations } from './claims'
import { correctionOperations } from './corrections'
import { libraryOperations } from './library'
import type { Operations } from './operation'
import { peopleOperations } from './people'
import { sourceOperations } from './sources'
import { togetherOperations } from './together'
import { vocabularyOperations } from './vocabulary'

/** Every route of the API by its method and path, as the folders of app/api/v1 spell it. */
export const operations: Operations = {
  ...annotationOperations,
  ...togetherOperations,
  ...claimOperations,
  ...correctionOperations,
  ...libraryOperations,
  ...sourceOperations,
  ...vocabularyOperations,
  ...actorOperations,
  ...peopleOperations,
  'GET /openapi.json': { summary: 'This description', answer: z.looseObject({ openapi: z.string() }), open: true },
}
