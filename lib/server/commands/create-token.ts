import 'server-only'
import { ok } from '@/lib/domain/result'
import { createTokenInput } from '@/lib/schemas/person'
import { command } from '../command'
import { newId } from '../new-id'
import { newToken, tokenHash } from '../people/principals'
import { tokenSnapshot, tokenView } from '../views/person-view'

/** Makes a key for a program that acts as this person on this desk. The token itself is shown this once. */
export const createToken = command(
  'create-token',
  createTokenInput,
  async ({ principal, tx, now, record }, { name }) => {
    const token = newToken()
    const row = await tx.apiToken.create({
      data: {
        id: newId(),
        userId: principal.userId,
        deskId: principal.deskId,
        name,
        hash: tokenHash(token),
        createdAt: now,
      },
    })
    record({ action: 'token.create', subjectType: 'token', subjectId: row.id, before: null, after: tokenSnapshot(row) })
    return ok({ ...tokenView(row), token })
  },
)
