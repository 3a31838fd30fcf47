import { describe, expect, it } from 'vitest'
import { newPassword } from '@/lib/schemas/person'
import { hashPassword, passwordFlaw, verifyPassword } from './passwords'

const ada = { email: 'ada.quill@desk.test', name: 'Ada Quill' }

describe('a new password', () => {
  it.each([
    'seven lamps on the quay',
    'korrekt-pferd-batterie',
    'ünïcödé wörds äre fine',
    '🚢🚢 ships in the harbour',
    'x8!kq0zjw2mm',
    'lower case letters only',
    'a'.repeat(30) + 'b'.repeat(34),
    'Ada Quill reads by the window',
  ])('may be %s', (password) => {
    expect(newPassword.safeParse(password).success).toBe(true)
    expect(passwordFlaw(password, ada)).toBeUndefined()
  })

  it.each(['', 'short', 'elevenchars', 'x'.repeat(201)])('may not be %s, for its length', (password) => {
    expect(newPassword.safeParse(password).success).toBe(false)
  })

  it.each([
    ...['passwordpassword', 'Password1234', 'password!!!!', 'PASSWORD-1234', 'qwerty123456', 'letmein12345'],
    ...['123456789012', '111111111111', 'aaaaaaaaaaaa', 'iloveyou1234', 'changeme1234', 'verbatim2026!'],
    ...['newsroom1234', 'Admin-Admin-1', 'abcdefghijkl', 'abcdefghijklmnop', 'correct horse battery staple'],
    ...['correcthorsebatterystaple', '1q2w3e4r1q2w3e4r', 'welcome12345', 'administrator', 'dragonmonkey1'],
  ])('may not be %s, which everybody would try', (password) => {
    expect(passwordFlaw(password, ada)).toMatch(/anybody would try/)
  })

  it.each(['ada.quill1234', 'AdaQuillQuill', 'quill-quill-q'])('may not be %s, their own name', (password) => {
    expect(passwordFlaw(password, ada)).toMatch(/your own name/)
  })

  it('is judged at once, also when it is made to be hard to judge', () => {
    const from = performance.now()
    for (const password of ['admin'.repeat(39) + '\u0000', '1'.repeat(199) + 'x', `${'!@#'.repeat(60)}z`])
      passwordFlaw(password, ada)
    expect(performance.now() - from).toBeLessThan(200)
  })
})

describe('a stored password', () => {
  it('is argon2id at 64 MiB and three passes, with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('seven lamps'), hashPassword('seven lamps')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(one).not.toBe(two)
  })

  it('opens to itself alone, and to nobody where there is none', async () => {
    const stored = await hashPassword('seven lamps')
    expect(await verifyPassword(stored, 'seven lamps')).toBe(true)
    expect(await verifyPassword(stored, 'seven lamp')).toBe(false)
    expect(await verifyPassword(undefined, 'nobody has this password')).toBe(false)
  })
})
