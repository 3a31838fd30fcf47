import type { Role } from '@/lib/schemas/person'

/** A desk's things, as a route's path and body name them. */
export type Things = {
  readonly article: string
  readonly version: string
  readonly removedArticle: string
  readonly draft: string
  readonly submitted: string
  readonly decided: string
  readonly removedAnnotation: string
  readonly suggestion: string
  readonly dismissed: string
  readonly lesson: string
  readonly thread: string
  readonly comment: string
  readonly actor: string
  readonly otherActor: string
  readonly topic: string
  readonly story: string
  /** Two wordings of the story’s articles. */
  readonly wording: string
  readonly otherWording: string
  readonly discrepancy: string
  readonly ruling: string
  readonly placement: string
  readonly claim: string
  readonly claimLink: string
  readonly revokedClaimLink: string
  readonly correction: string
  readonly exportRun: string
  readonly source: string
  readonly removedSource: string
  readonly outlet: string
  readonly person: string
  readonly token: Readonly<Record<Role, string>>
  readonly session: Readonly<Record<Role, string>>
}

/** Who may use a route, and a request that is right in all but who sends it. */
export type RouteRule = {
  /** The lowest role that may. */
  readonly from: Role
  /** What the `[id]` of its path names. */
  readonly of?: (things: Things, role: Role) => string
  /** Its body: an object is sent as JSON, a text as it is. */
  readonly body?: (things: Things) => object | string
  /** What the lowest role gets where that is another status than one below 300. */
  readonly answer?: number
}

const revision = { revision: 1 }
const topicFile = JSON.stringify({ conceptSet: [] })
const spans = [{ start: 0, end: 5 }]

/**
 * Each route of the API, and who may use it. routes.test.ts fails for a route that has no line here, and asks each
 * as nobody, as each role, and as the admin of another desk.
 */
export const routeRules: Readonly<Record<string, RouteRule>> = {
  'POST /account/password': {
    from: 'viewer',
    body: () => ({ current: 'not the password', password: 'a-new-long-password' }),
    answer: 422,
  },
  'GET /actors': { from: 'viewer' },
  'POST /actors': { from: 'editor', body: () => ({ name: 'Oda Fenwick' }) },
  'GET /actors/[id]': { from: 'viewer', of: ({ actor }) => actor },
  'PATCH /actors/[id]': { from: 'admin', of: ({ actor }) => actor, body: () => ({ ...revision, note: 'Harbour.' }) },
  'GET /actors/[id]/quotes': { from: 'viewer', of: ({ actor }) => actor },
  'GET /actors/[id]/titles': { from: 'viewer', of: ({ actor }) => actor },
  'GET /actors/[id]/outlets': { from: 'viewer', of: ({ actor }) => actor },
  'POST /actors/[id]/merge': {
    from: 'admin',
    of: ({ actor }) => actor,
    body: ({ otherActor }) => ({ into: otherActor }),
  },
  'POST /annotations/submit': { from: 'editor', body: ({ draft }) => ({ ids: [draft] }) },
  'GET /annotations/[id]': { from: 'viewer', of: ({ draft }) => draft },
  'PATCH /annotations/[id]': {
    from: 'editor',
    of: ({ draft }) => draft,
    body: () => ({ ...revision, note: 'Heard.' }),
  },
  'DELETE /annotations/[id]': { from: 'editor', of: ({ draft }) => draft, body: () => revision },
  'GET /annotations/[id]/history': { from: 'viewer', of: ({ draft }) => draft },
  'POST /annotations/[id]/restore': {
    from: 'editor',
    of: ({ removedAnnotation }) => removedAnnotation,
    body: () => ({ revision: 2 }),
  },
  'POST /annotations/[id]/withdraw': {
    from: 'editor',
    of: ({ submitted }) => submitted,
    body: () => ({ revision: 2 }),
  },
  'POST /annotations/[id]/decisions': {
    from: 'reviewer',
    of: ({ submitted }) => submitted,
    body: () => ({ decision: 'approve', revision: 2 }),
  },
  'POST /annotations/[id]/decisions/undo': {
    from: 'reviewer',
    of: ({ decided }) => decided,
    body: () => ({ revision: 3 }),
  },
  'GET /articles': { from: 'viewer' },
  'POST /articles': { from: 'editor', body: () => ({ title: 'New', text: 'Words that are new here.' }) },
  'POST /articles/preview': { from: 'editor', body: () => ({ text: 'Words that are not kept.' }) },
  'GET /articles/[id]': { from: 'viewer', of: ({ article }) => article },
  'PATCH /articles/[id]': {
    from: 'editor',
    of: ({ article }) => article,
    body: () => ({ ...revision, title: 'Newer' }),
  },
  'DELETE /articles/[id]': { from: 'admin', of: ({ article }) => article, body: () => revision },
  'POST /articles/[id]/restore': {
    from: 'admin',
    of: ({ removedArticle }) => removedArticle,
    body: () => ({ revision: 2 }),
  },
  'GET /articles/[id]/suggestions': { from: 'viewer', of: ({ article }) => article },
  'POST /suggestions/[suggestion]/accept': { from: 'editor', of: ({ suggestion }) => suggestion, body: () => ({}) },
  'POST /suggestions/[suggestion]/dismiss': { from: 'editor', of: ({ suggestion }) => suggestion, body: () => ({}) },
  'DELETE /suggestions/[suggestion]/dismiss': { from: 'editor', of: ({ dismissed }) => dismissed },
  'GET /lessons': { from: 'viewer' },
  'DELETE /lessons/[id]': { from: 'editor', of: ({ lesson }) => lesson, body: () => revision },
  'GET /readings': { from: 'viewer' },
  'GET /articles/[id]/annotations': { from: 'viewer', of: ({ article }) => article },
  'POST /articles/[id]/annotations': {
    from: 'editor',
    of: ({ article }) => article,
    body: () => ({ kind: 'quote', spans, quote: { form: 'direct' } }),
  },
  'GET /articles/[id]/threads': { from: 'viewer', of: ({ article }) => article },
  'POST /articles/[id]/threads': {
    from: 'editor',
    of: ({ article }) => article,
    body: ({ draft, person }) => ({ annotationId: draft, body: 'Is it so?', mentions: [person] }),
  },
  'PATCH /threads/[id]': {
    from: 'editor',
    of: ({ thread }) => thread,
    body: () => ({ ...revision, resolved: true }),
  },
  'POST /threads/[id]/comments': { from: 'editor', of: ({ thread }) => thread, body: () => ({ body: 'It is.' }) },
  'PATCH /comments/[id]': {
    from: 'editor',
    of: ({ comment }) => comment,
    body: () => ({ ...revision, body: 'Is that so?' }),
  },
  'DELETE /comments/[id]': { from: 'editor', of: ({ comment }) => comment, body: () => revision },
  'GET /members': { from: 'viewer' },
  'GET /notifications': { from: 'viewer' },
  'POST /notifications/read': { from: 'viewer', body: () => ({ all: true }) },
  'GET /audit': { from: 'admin' },
  'GET /events': { from: 'viewer' },
  'POST /presence': {
    from: 'viewer',
    body: ({ article, version }) => ({ articleId: article, versionId: version, tab: article }),
  },
  'GET /exports/[format]': { from: 'viewer', of: () => 'jsonl' },
  'GET /export-runs': { from: 'viewer' },
  'GET /export-runs/[id]': { from: 'viewer', of: ({ exportRun }) => exportRun },
  'GET /export-runs/[id]/corrections': { from: 'viewer', of: ({ exportRun }) => exportRun },
  'GET /corrections': { from: 'viewer' },
  'GET /corrections/[id]': { from: 'viewer', of: ({ correction }) => correction },
  'GET /kinds': { from: 'viewer' },
  'GET /outlets': { from: 'viewer' },
  'POST /outlets': { from: 'editor', body: () => ({ name: 'The Slipway' }) },
  'GET /outlets/[id]': { from: 'viewer', of: ({ outlet }) => outlet },
  'PATCH /outlets/[id]': { from: 'admin', of: ({ outlet }) => outlet, body: () => ({ ...revision, name: 'Newer' }) },
  'GET /people': { from: 'admin' },
  'POST /people': {
    from: 'admin',
    body: () => ({
      email: 'new@desk.test',
      name: 'Somebody new',
      role: 'viewer',
      password: 'a-long-quay-of-seven-lamps',
    }),
  },
  'PATCH /people/[id]': { from: 'admin', of: ({ person }) => person, body: () => ({ role: 'editor' }) },
  'POST /people/[id]/password': {
    from: 'admin',
    of: ({ person }) => person,
    body: () => ({ password: 'a-long-quay-of-eight-lamps' }),
  },
  'GET /review': { from: 'viewer' },
  'GET /session': { from: 'viewer' },
  // A token stands for one desk for good: only a browser's session moves.
  'POST /session': { from: 'viewer', body: ({ story }) => ({ deskId: story }), answer: 404 },
  'GET /sessions': { from: 'viewer' },
  'DELETE /sessions/[id]': { from: 'viewer', of: ({ session }, role) => session[role] },
  'GET /stories': { from: 'viewer' },
  'POST /stories': { from: 'editor', body: () => ({ title: 'A second story' }) },
  'GET /stories/[id]/occurrences': { from: 'viewer', of: ({ story }) => story, answer: 422 },
  'GET /stories/[id]': { from: 'viewer', of: ({ story }) => story },
  'PATCH /stories/[id]': { from: 'editor', of: ({ story }) => story, body: () => ({ ...revision, title: 'Newer' }) },
  'GET /stories/[id]/concordance': { from: 'viewer', of: ({ story }) => story },
  'GET /stories/[id]/coverage': { from: 'viewer', of: ({ story }) => story },
  'GET /stories/[id]/passages': { from: 'viewer', of: ({ story }) => story, answer: 422 },
  'POST /stories/[id]/separations': {
    from: 'editor',
    of: ({ story }) => story,
    body: ({ wording, otherWording }) => ({ a: wording, b: otherWording, reason: 'Of two meetings' }),
  },
  'POST /stories/[id]/splits': {
    from: 'editor',
    of: ({ story }) => story,
    body: ({ wording }) => ({ wording, reason: 'Of two meetings' }),
  },
  'POST /stories/[id]/joins': {
    from: 'editor',
    of: ({ story }) => story,
    body: ({ wording, otherWording }) => ({ a: wording, b: otherWording }),
  },
  'POST /stories/[id]/rulings': {
    from: 'editor',
    of: ({ story }) => story,
    body: ({ discrepancy }) => ({ discrepancy, status: 'confirmed' }),
  },
  'GET /stories/[id]/lineage': { from: 'viewer', of: ({ story }) => story },
  'GET /stories/[id]/placements': { from: 'viewer', of: ({ story }) => story },
  'GET /articles/[id]/placements': { from: 'viewer', of: ({ article }) => article },
  'POST /placements/[id]/accept': { from: 'editor', of: ({ placement }) => placement },
  'POST /placements/[id]/dismiss': { from: 'editor', of: ({ placement }) => placement },
  'DELETE /placements/[id]/dismiss': { from: 'editor', of: ({ placement }) => placement },
  'GET /stories/[id]/sources': { from: 'viewer', of: ({ story }) => story },
  'POST /stories/[id]/sources': {
    from: 'editor',
    of: ({ story }) => story,
    body: () => ({ title: 'Briefing', text: 'We sail at dawn, and we are late.' }),
  },
  'GET /sources/[id]': { from: 'viewer', of: ({ source }) => source },
  'PATCH /sources/[id]': {
    from: 'editor',
    of: ({ source }) => source,
    body: () => ({ ...revision, title: 'Second briefing' }),
  },
  'DELETE /sources/[id]': { from: 'editor', of: ({ source }) => source, body: () => revision },
  'POST /sources/[id]/restore': {
    from: 'editor',
    of: ({ removedSource }) => removedSource,
    body: () => ({ revision: 2 }),
  },
  'GET /sources/[id]/grades': { from: 'viewer', of: ({ source }) => source },
  'DELETE /rulings/[id]': { from: 'editor', of: ({ ruling }) => ruling, body: () => revision },
  'GET /claims': { from: 'viewer' },
  'GET /claims/[id]': { from: 'viewer', of: ({ claim }) => claim },
  'GET /claims/[id]/candidates': { from: 'viewer', of: ({ claim }) => claim },
  'POST /claims/[id]/links': {
    from: 'editor',
    of: ({ claim }) => claim,
    body: ({ decided }) => ({ from: decided, relation: 'supports' }),
  },
  'PATCH /claim-links/[id]': {
    from: 'editor',
    of: ({ claimLink }) => claimLink,
    body: () => ({ ...revision, relation: 'updates' }),
  },
  'DELETE /claim-links/[id]': { from: 'editor', of: ({ claimLink }) => claimLink, body: () => revision },
  'POST /claim-links/[id]/restore': {
    from: 'editor',
    of: ({ revokedClaimLink }) => revokedClaimLink,
    body: () => ({ revision: 2 }),
  },
  'GET /tokens': { from: 'viewer' },
  'POST /tokens': { from: 'viewer', body: () => ({ name: 'nightly' }) },
  'DELETE /tokens/[id]': { from: 'viewer', of: ({ token }, role) => token[role] },
  'GET /topics': { from: 'viewer' },
  'POST /topics': { from: 'editor', body: () => ({ label: 'Quays' }) },
  'POST /topics/import': { from: 'admin', body: () => topicFile, answer: 422 },
  'GET /topics/[id]': { from: 'viewer', of: ({ topic }) => topic },
  'PATCH /topics/[id]': { from: 'admin', of: ({ topic }) => topic, body: () => ({ ...revision, label: 'Newer' }) },
}

/** Routes that answer everybody, signed in or not, because they say nothing about any desk. */
export const publicRoutes: readonly string[] = ['GET /openapi.json']
