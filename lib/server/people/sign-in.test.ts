import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '../db'
import { newId } from '../new-id'
import { hashPassword } from '../passwords'
import { ownDesk } from '../testing/own-desk'
import { type SignInOutcome, signInByPassword } from './sign-in'

const password = 'seven lamps on the quay'
let email: string
let stranger: string

beforeAll(() => vi.stubEnv('NEXTAUTH_SECRET', randomBytes(32).toString('hex')))

beforeEach(async () => {
  const { editor, viewer } = await ownDesk()
  email = `${newId()}@desk.test`
  stranger = `${newId()}@desk.test`
  const passwordHash = await hashPassword(password)
  await db.user.update({ where: { id: editor.userId }, data: { email, passwordHash } })
  await db.user.update({ where: { id: viewer.userId }, data: { email: stranger, passwordHash } })
})

const tryOnce = (given: string, proof?: string, account = email) =>
  signInByPassword({ email: account, password: given }, {}, proof)

/** Ten wrong passwords are what anybody may try; after them come waits. */
async function failTenTimes(proof?: string) {
  for (let i = 0; i < 10; i++) expect(await tryOnce('wrong', proof)).toBeUndefined()
  expect(await tryOnce('wrong', proof)).toMatchObject({ waitSeconds: expect.any(Number) })
}

function proofOf(outcome: SignInOutcome): string {
  if (outcome && 'deviceProof' in outcome) return outcome.deviceProof
  throw new Error('Nobody was signed in.')
}

describe('signing in', () => {
  it('opens with the right password, and with no other', async () => {
    expect(await tryOnce('wrong')).toBeUndefined()
    expect(await tryOnce(password)).toMatchObject({ sessionId: expect.any(String) })
  })

  it('is not taken from a browser that knows the account by the wrong tries of others', async () => {
    const proof = proofOf(await tryOnce(password))
    await failTenTimes()
    expect(await tryOnce(password)).toMatchObject({ waitSeconds: expect.any(Number) })
    expect(await tryOnce(password, proof)).toMatchObject({ sessionId: expect.any(String) })
  })

  it('waits after ten wrong tries of such a browser too, and leaves others their own tries', async () => {
    const proof = proofOf(await tryOnce(password))
    await failTenTimes(proof)
    expect(await tryOnce(password, proof)).toMatchObject({ waitSeconds: expect.any(Number) })
    expect(await tryOnce(password)).toMatchObject({ sessionId: expect.any(String) })
  })

  it('takes a forged proof, or one for another account, for none', async () => {
    const theirs = proofOf(await tryOnce(password, undefined, stranger))
    await failTenTimes()
    for (const proof of [theirs, 'device.signature', '.', '', `${theirs}x`, theirs.split('.')[0]])
      expect(await tryOnce(password, proof)).toMatchObject({ waitSeconds: expect.any(Number) })
  })
})
