import 'server-only'
import { engine } from '@/lib/language/read-article'
import type { QuoteForm } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import { db } from '../db'

/** A quote of the archive, by its version’s number and its place among that version’s quotes. */
export type ArchivedPlace = { readonly version: number; readonly ordinal: number }

/** What the engine found of a quote: where its parts are, and how the article credits it. */
export type FoundQuote = ArchivedPlace & {
  readonly exact: string
  readonly form: QuoteForm
  readonly spans: Span[]
  readonly credit: { readonly words: string; readonly via: 'named' | 'pronoun' | 'carried' | 'institution' | 'unnamed' }
}

type Row = ArchivedPlace & {
  exact: string
  form: QuoteForm
  start: number
  end: number
  speaker: string
  spans: Span[] | null
  via: FoundQuote['credit']['via'] | null
  words: string | null
}

/**
 * Quotes of the archive with what the reading of their article says beyond that. Where an article is being read anew, a
 * quote is one span from its first part to its last, and is credited to the name.
 */
export async function foundDetails(places: readonly ArchivedPlace[]): Promise<FoundQuote[]> {
  if (places.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT q.version, q.ordinal, q.exact, q.form, q.start, q."end", q.speaker, finding.spans, finding.via,
           substr(t.text, finding.start + 1, finding."end" - finding.start) AS words
      FROM unnest(${places.map(({ version }) => version)}::int[], ${places.map(({ ordinal }) => ordinal)}::int[])
             AS asked(version, ordinal)
      JOIN archived_quote q ON q.version = asked.version AND q.ordinal = asked.ordinal
      JOIN archived_version v ON v.number = q.version JOIN article_version t ON t.id = v.version_id
      LEFT JOIN LATERAL (
        SELECT one->'spans' AS spans, one->'speaker'->>'via' AS via,
               (one->'speaker'->'mention'->>'start')::int AS start, (one->'speaker'->'mention'->>'end')::int AS "end"
          FROM reading g CROSS JOIN jsonb_array_elements(g.findings->'quotes') AS one
         WHERE g.version_id = v.version_id AND g.engine = ${engine.name}
           AND (one->'spans'->0->>'start')::int = q.start AND (one->'spans'->-1->>'end')::int = q."end" LIMIT 1
      ) finding ON true`
  return rows.map(({ version, ordinal, exact, form, start, end, speaker, spans, via, words }) => ({
    ...{ version, ordinal, exact, form, spans: spans ?? [{ start, end }] },
    credit: { words: words || speaker, via: via ?? 'named' },
  }))
}

/** Which quote of the archive the engine found where each annotation stands, where it found one: of several, the longest. */
export async function archivedUnder(annotationIds: readonly string[]): Promise<Map<string, ArchivedPlace>> {
  if (annotationIds.length === 0) return new Map()
  const rows = await db.$queryRaw<(ArchivedPlace & { id: string })[]>`
    SELECT DISTINCT ON (a.id) a.id, q.version, q.ordinal
      FROM annotation a
      JOIN annotation_span s ON s.annotation_id = a.id AND s.version_id = a.version_id AND s.purpose = 'target'
      JOIN archived_version v ON v.version_id = a.version_id
      JOIN archived_quote q ON q.version = v.number AND q.start < s."end" AND s.start < q."end"
     WHERE a.id = ANY(${[...annotationIds]}::uuid[])
     ORDER BY a.id, q."end" - q.start DESC, q.ordinal`
  return new Map(rows.map(({ id, version, ordinal }) => [id, { version, ordinal }]))
}
