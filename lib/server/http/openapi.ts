import 'server-only'
import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type ResponseConfig,
  type RouteConfig,
  zodToOpenAPIRegistry,
} from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { errorStatus } from '@/lib/domain/errors'
import { annotationView, auditEventView, kindView, reviewItem, submissionOutcome } from '@/lib/schemas/annotation'
import { articleListItem, articlePreview, articleView } from '@/lib/schemas/article'
import { notificationView, threadView } from '@/lib/schemas/comment'
import { exportName } from '@/lib/schemas/export'
import { browserView, personView, sessionView, tokenView } from '@/lib/schemas/person'
import { outletView, storyView } from '@/lib/schemas/story'
import { actorView, topicsImported, topicView } from '@/lib/schemas/vocabulary'
import { version } from '@/package.json'
import { operations } from './operations/all-operations'
import type { Operation } from './operations/operation'

/** The forms that have a name of their own in the description. */
const named = {
  Annotation: annotationView,
  ReviewItem: reviewItem,
  SubmissionOutcome: submissionOutcome,
  Thread: threadView,
  Notification: notificationView,
  AuditEvent: auditEventView,
  Kind: kindView,
  Article: articleView,
  ArticleListItem: articleListItem,
  ArticlePreview: articlePreview,
  Story: storyView,
  Outlet: outletView,
  Actor: actorView,
  Topic: topicView,
  TopicsImported: topicsImported,
  Person: personView,
  Token: tokenView,
  Session: sessionView,
  Browser: browserView,
}

const problemForm = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: 'What happened, what was kept and what to do, in words.' }),
  code: z.enum(Object.keys(errorStatus) as [string, ...string[]]),
  instance: z.string().optional().meta({ description: 'The number under which the server’s log has it.' }),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional().meta({ description: 'For a conflict: the newer state.' }),
})

const about = `Everything that Verbatim's screens do. Offsets count Unicode code points, from 0, end-exclusive. Lists are
paged: pass \`nextCursor\` on as \`cursor\`. A write of something that others may change names the \`revision\` that it saw,
in its body or as If-Match; an older one gets 409 with the newer state in \`current\`. A creation takes an Idempotency-Key:
the same key again makes nothing twice and gives the first answer again. A browser's session works in place of a token,
for requests from our own pages.`

let made: object | undefined

/** The API as an OpenAPI 3.1 document, made from the schemas by which the commands read and the views are checked. */
export function openApiDocument(): object {
  made ??= make()
  return made
}

function make(): object {
  for (const [refId, schema] of Object.entries({ ...named, Problem: problemForm }))
    if (!zodToOpenAPIRegistry.has(schema)) zodToOpenAPIRegistry.add(schema, { _internal: { refId } })
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const [route, operation] of Object.entries(operations)) registry.registerPath(pathOf(route, operation))
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Verbatim', version, description: about, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
  })
}

function pathOf(route: string, operation: Operation): RouteConfig {
  const [method = '', path = ''] = route.split(' ')
  const { summary, description, query, open } = operation
  const body = bodyContent(operation)
  return {
    method: method.toLowerCase() as RouteConfig['method'],
    path: path.replaceAll(/\[(\w+)\]/g, '{$1}'),
    operationId: operationId(method, path),
    tags: [path.split('/')[1] ?? ''],
    summary,
    ...(description && { description }),
    ...(open && { security: [] }),
    request: {
      ...parameters(path, operation),
      ...(query && { query }),
      ...(body && { body: { content: body, required: true } }),
    },
    responses: responses(operation),
  }
}

/** Such as `postAnnotationsIdDecisions`. */
const operationId = (method: string, path: string) =>
  method.toLowerCase() +
  path.replaceAll(/[^a-z0-9]+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase()).replaceAll(/\W/g, '')

function parameters(path: string, { kind, keyed }: Operation) {
  const name = /\[(\w+)\]/.exec(path)?.[1]
  const key = z.string().max(200).optional().meta({ description: 'The same one again makes nothing twice.' })
  const seen = z.string().optional().meta({ description: 'The revision seen, unless the body names it.' })
  return {
    ...(name && { params: z.object({ [name]: name === 'id' ? z.uuid() : exportName }) }),
    ...(kind === 'create' && { headers: z.object({ 'Idempotency-Key': key }) }),
    ...(kind === 'write' && { headers: z.object({ 'If-Match': seen, ...(keyed && { 'Idempotency-Key': key }) }) }),
  }
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

function bodyContent({ body, upload }: Operation) {
  if (!body && !upload) return undefined
  return { ...(body && json(body)), ...(upload && { [upload.type]: { schema: upload.schema ?? z.looseObject({}) } }) }
}

function responses({ answer, status = 200, also, files }: Operation): Record<string, ResponseConfig> {
  const content = answer
    ? json(answer)
    : files && Object.fromEntries(files.map((type) => [type, { schema: z.string() }]))
  const good = (description: string) => ({ description, ...(content && { content }) })
  return {
    [status]: good('Done.'),
    ...(also && { [also.status]: good(also.means) }),
    default: {
      description: 'Refused, and nothing was changed.',
      content: { 'application/problem+json': { schema: problemForm } },
    },
  }
}
