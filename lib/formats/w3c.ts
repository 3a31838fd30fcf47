import type { ExportRecord } from '@/lib/schemas/export'
import type { ExportWriter } from './export-writer'

const context = 'http://www.w3.org/ns/anno.jsonld'
const urn = (id: string) => `urn:uuid:${id}`

/**
 * W3C Web Annotations in one AnnotationCollection. Every span is a target with a position selector (code
 * points) and a quote selector; a split quote has several targets. Kind, actors and topics are tagging and
 * classifying bodies, the note is a comment, and so is what was said about it, each with who said it and when. Source: W3C Web Annotation Data Model, 2017.
 */
export const w3c: ExportWriter = {
  contentType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
  extension: 'jsonld',
  begin: () =>
    `{"@context":"${context}","id":"urn:verbatim:export","type":"AnnotationCollection","label":"Verbatim export",` +
    `"first":{"id":"urn:verbatim:export:1","type":"AnnotationPage","partOf":{"id":"urn:verbatim:export","type":"AnnotationCollection","label":"Verbatim export"},"startIndex":0,"items":[\n`,
  record: (record, first) => `${first ? '' : ',\n'}${JSON.stringify(webAnnotation(record))}`,
  end: (count, leftOut) =>
    `\n]},"total":${count}${leftOut.length > 0 ? `,"verbatim:leftOut":${JSON.stringify(leftOut)}` : ''}}\n`,
}

/** One annotation in the model's terms. */
export function webAnnotation(record: ExportRecord): object {
  const source = {
    id: urn(record.article.versionId),
    type: 'Text',
    format: 'text/plain',
    ...(record.article.language && { language: record.article.language }),
  }
  const targets = record.spans.map(({ start, end, exact, prefix, suffix }) => ({
    type: 'SpecificResource',
    source: record.article.url ? { ...source, canonical: record.article.url } : source,
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
    ],
  }))
  return {
    '@context': context,
    id: urn(record.id),
    type: 'Annotation',
    motivation: record.kind === 'quote' ? 'identifying' : 'assessing',
    creator: { type: 'Person', name: record.createdBy },
    created: record.createdAt,
    modified: record.updatedAt,
    generator: { id: 'urn:verbatim:software', type: 'Software', name: 'Verbatim' },
    body: bodies(record),
    target: targets.length === 1 ? targets[0] : targets,
  }
}

function bodies(record: ExportRecord): object[] {
  const text = (purpose: string, value: string, more: object = {}) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    ...more,
  })
  return [
    text('classifying', record.kind),
    ...(record.quote ? [text('classifying', `form:${record.quote.form}`)] : []),
    ...record.actors.map(({ name, role, wikidataId }) =>
      wikidataId
        ? {
            type: 'SpecificResource',
            purpose: 'identifying',
            source: `http://www.wikidata.org/entity/${wikidataId}`,
            'verbatim:name': name,
            'verbatim:role': role,
          }
        : text('identifying', `${role}: ${name}`),
    ),
    ...record.topics.map(({ label, notation }) => text('tagging', notation ? `${label} (${notation})` : label)),
    ...(record.note ? [text('commenting', record.note)] : []),
    ...record.comments.map(({ author, at, body }) =>
      text('commenting', body, { creator: { type: 'Person', name: author }, created: at }),
    ),
  ]
}
