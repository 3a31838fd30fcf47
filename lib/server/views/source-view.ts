import 'server-only'
import { can } from '@/lib/policies/can'
import type { Principal } from '@/lib/schemas/person'
import type { SourceListItem } from '@/lib/schemas/source'
import type { Prisma } from '../db'

/** All of a source but its text, which may be long and never changes. */
export const sourceHeadSelect = {
  ...{ id: true, storyId: true, title: true, url: true, speakerId: true, saidAt: true, sha256: true, length: true },
  ...{ revision: true, createdById: true, createdAt: true, updatedAt: true, deletedAt: true },
  speaker: { select: { id: true, name: true, mergedInto: { select: { id: true, name: true } } } },
  createdBy: { select: { id: true, name: true } },
} as const satisfies Prisma.PrimarySourceSelect
export type SourceHead = Prisma.PrimarySourceGetPayload<{ select: typeof sourceHeadSelect }>

/** A source’s own columns, as the record keeps them: its hash and length stand for the text. */
export const sourceSnapshot = (source: SourceHead) => ({
  id: source.id,
  storyId: source.storyId,
  title: source.title,
  url: source.url,
  speakerId: source.speakerId,
  saidAt: source.saidAt?.toISOString() ?? null,
  sha256: source.sha256,
  length: source.length,
  revision: source.revision,
  createdById: source.createdById,
  createdAt: source.createdAt.toISOString(),
  updatedAt: source.updatedAt.toISOString(),
  deletedAt: source.deletedAt?.toISOString() ?? null,
})

/** Who is heard in a source: an actor that was merged leads on to the one that took it over. */
export const speakerOf = ({ speaker }: SourceHead) => {
  const { id, name } = speaker?.mergedInto ?? speaker ?? {}
  return id !== undefined && name !== undefined ? { id, name } : null
}

/** A source without its text, with what this person may do with it. */
export function sourceItem(principal: Principal, source: SourceHead): SourceListItem {
  const removed = source.deletedAt !== null
  return {
    id: source.id,
    storyId: source.storyId,
    title: source.title,
    url: source.url,
    speaker: speakerOf(source),
    saidAt: source.saidAt?.toISOString() ?? null,
    sha256: source.sha256,
    length: source.length,
    revision: source.revision,
    createdBy: source.createdBy,
    createdAt: source.createdAt.toISOString(),
    updatedAt: source.updatedAt.toISOString(),
    removed,
    can: { edit: !removed && can(principal, 'source.edit'), remove: can(principal, 'source.remove') },
  }
}
