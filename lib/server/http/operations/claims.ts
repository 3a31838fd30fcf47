import 'server-only'
import {
  candidateFilter,
  candidateList,
  claimFilter,
  claimLinkView,
  claimListItem,
  claimView,
  editClaimLinkInput,
  linkClaimsInput,
} from '@/lib/schemas/claim'
import { pageOf } from '@/lib/schemas/common'
import { bodyOf, type Operations, revisionOnly } from './operation'

/** Claims, and what other annotations say of them. */
export const claimOperations: Operations = {
  'GET /claims': {
    summary: 'Claims, the one changed last first, with how many speak for each and against it',
    description: 'What was rejected is not counted. `contested` gives those alone that something speaks against.',
    query: claimFilter,
    answer: pageOf(claimListItem),
  },
  'GET /claims/[id]': {
    summary: 'One claim with its evidence for and against, and with links that somebody might want to make',
    description:
      'Proposals are no links, and only whoever may link gets them. `repeats` reads alike from both sides; what the ' +
      'claim itself says of others stands in `updates`, `supportsOther` and `contradictsOther`.',
    answer: claimView,
  },
  'GET /claims/[id]/candidates': {
    summary: 'Claims and quotes that could be linked with a claim: those of its story first',
    query: candidateFilter,
    answer: candidateList,
  },
  'POST /claims/[id]/links': {
    summary: 'Say that a claim or quote supports, contradicts, repeats or updates a claim',
    description:
      'The same again is the link that is there. Where the two are linked otherwise: `conflict`, with that link as ' +
      '`current`.',
    body: bodyOf(linkClaimsInput, 'to'),
    answer: claimLinkView,
    status: 201,
    kind: 'create',
  },
  'PATCH /claim-links/[id]': {
    summary: 'Change what a link says, or its note',
    body: bodyOf(editClaimLinkInput, 'linkId'),
    answer: claimLinkView,
    kind: 'write',
    keyed: true,
  },
  'DELETE /claim-links/[id]': {
    summary: 'Take a link back; it stays on the record and can be restored',
    body: revisionOnly,
    answer: claimLinkView,
    kind: 'write',
    keyed: true,
  },
  'POST /claim-links/[id]/restore': {
    summary: 'Bring a link back that was taken back',
    body: revisionOnly,
    answer: claimLinkView,
    kind: 'write',
    keyed: true,
  },
}
