import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { errorStatus } from '@/lib/domain/errors'
import { openApiDocument } from './openapi'
import { operations } from './operations/all-operations'

type Described = {
  operationId: string
  parameters?: { name: string; in: string }[]
  requestBody?: object
  responses: Record<string, { content?: Record<string, object> }>
}
type OpenApi = {
  openapi: string
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, { properties?: Record<string, { enum?: string[] }> }> }
}

const description = openApiDocument() as OpenApi
const all = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method, described })),
)

/** Every object in the description. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  yield value as Record<string, unknown>
  for (const inner of Object.values(value)) yield* objectsIn(inner)
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and has each operation once, under a name of its own', () => {
    expect(description.openapi).toBe('3.1.0')
    expect(all).toHaveLength(Object.keys(operations).length)
    expect(new Set(all.map(({ described }) => described.operationId)).size).toBe(all.length)
  })

  it('names every variable part of a path', () => {
    for (const { path, described } of all) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const named = (described.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(named, path).toEqual(inPath)
    }
  })

  it('points nowhere that is not there', () => {
    const references = [...objectsIn(description)].map(({ $ref }) => $ref).filter((ref) => typeof ref === 'string')
    expect(references.length).toBeGreaterThan(20)
    for (const reference of references)
      expect(Object.keys(description.components.schemas), reference).toContain(
        reference.replace('#/components/schemas/', ''),
      )
  })

  it('holds schemas that a validator takes', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', components: description.components })
    for (const name of Object.keys(description.components.schemas))
      expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` }), name).not.toThrow()
  })

  it('tells how each of them refuses, with all codes that there are', () => {
    for (const { path, described } of all)
      expect(described.responses['default']?.content, path).toHaveProperty(['application/problem+json'])
    expect(description.components.schemas['Problem']?.properties?.['code']?.enum).toEqual(Object.keys(errorStatus))
  })

  it('takes an Idempotency-Key where something is made, and a revision where something is changed', () => {
    const headers = (path: string, method: string) =>
      (description.paths[path]?.[method]?.parameters ?? []).filter((one) => one.in === 'header').map(({ name }) => name)
    expect(headers('/articles', 'post')).toEqual(['Idempotency-Key'])
    expect(headers('/stories/{id}', 'patch')).toEqual(['If-Match'])
    expect(headers('/annotations/{id}', 'patch')).toEqual(['If-Match', 'Idempotency-Key'])
    expect(headers('/annotations/{id}', 'get')).toEqual([])
  })
})
