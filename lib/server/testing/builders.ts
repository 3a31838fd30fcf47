import type { AnnotationStatus, AnnotationView, Decision } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { createAnnotation } from '@/lib/server/commands/create-annotation'
import { createArticle } from '@/lib/server/commands/create-article'
import { decideAnnotation } from '@/lib/server/commands/decide-annotation'
import { submitAnnotations } from '@/lib/server/commands/submit-annotations'
import { type OwnDesk, valueOf } from './own-desk'

export type MadeArticle = { readonly articleId: string; readonly versionId: string; readonly text: string }

let count = 0

/** An article from plain text; a number makes its text one of a kind, unless it is given. */
export async function buildArticle(desk: OwnDesk, fields: Fields & { text?: string } = {}): Promise<MadeArticle> {
  const text =
    fields.text ?? `The quay is closed.\n\n“We will open it again,” the harbour master said. Report ${++count}.`
  const { articleId, versionId } = valueOf(await createArticle(desk.editor, { ...fields, text }))
  return { articleId, versionId, text }
}

/** A mark on an article, by default a quote of its first word, brought to a status through the commands. */
export async function buildAnnotation(
  desk: OwnDesk,
  { by = desk.editor, status = 'draft', ...fields }: Fields & { by?: Principal; status?: AnnotationStatus } = {},
): Promise<AnnotationView> {
  const articleId = fields['articleId'] ?? (await buildArticle(desk)).articleId
  const content = { kind: 'quote', spans: [{ start: 0, end: 3 }], ...fields, articleId }
  const draft = valueOf(await createAnnotation(by, content))
  if (status === 'draft') return draft
  const submitted = await submitOne(by, draft.id)
  const decision = decisions[status]
  return decision ? decideOne(desk.reviewer, submitted, decision) : submitted
}

type Fields = Readonly<Record<string, unknown>>

const decisions: Partial<Record<AnnotationStatus, Decision>> = {
  approved: 'approve',
  changes_requested: 'request_changes',
  rejected: 'reject',
}

/** Offers one annotation for review. */
export async function submitOne(by: Principal, id: string): Promise<AnnotationView> {
  const [item] = valueOf(await submitAnnotations(by, { ids: [id] })).items
  if (item?.ok) return item.annotation
  throw new Error(`${item?.code}: ${item?.message}`)
}

/** Decides on an annotation as it was last seen. */
export const decideOne = async (by: Principal, { id, revision }: AnnotationView, decision: Decision) =>
  valueOf(await decideAnnotation(by, { annotationId: id, revision, decision, reason: 'Because.' }))
