import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import type { Principal } from '@/lib/schemas/person'
import { expect, Failure, onDesk, openDatabase, operator, print } from './operator'

type Options = {
  desk: string
  as?: string
  json?: boolean
  email: string
  name: string
  role: string
  password?: string
}

/** `user add|role|disable|enable|password`: the people of a desk. */
export function register(program: Command): void {
  const user = program.command('user').description('the people of a desk')
  const verb = (name: string, what: string) =>
    onDesk(user.command(name).description(what)).requiredOption('--email <email>', 'whose account')
  verb('add', 'add somebody to the desk')
    .requiredOption('--name <name>', 'as others see them')
    .requiredOption('--role <role>', 'viewer, editor, reviewer or admin')
    .option('--password <password>', 'at least 12 characters; one is made up and printed when absent')
    .action(add)
  verb('role', 'give somebody another role')
    .requiredOption('--role <role>', 'viewer, editor, reviewer, admin, or none to take them off the desk')
    .action(async ({ role, ...options }: Options) => {
      const { principal, userId } = await find(options)
      const { changeRole } = await import('@/lib/server/commands/change-role')
      const person = expect(await changeRole(principal, { userId, role: role === 'none' ? null : role }))
      print(options.json, person, [
        role === 'none' ? `${person.name} is off the desk.` : `${person.name} is now ${role}.`,
      ])
    })
  for (const disabled of [true, false])
    verb(disabled ? 'disable' : 'enable', disabled ? 'close an account at once' : 'reopen an account').action(
      async (options: Options) => {
        const { principal, userId } = await find(options)
        const { disablePerson } = await import('@/lib/server/commands/disable-person')
        const person = expect(await disablePerson(principal, { userId, disabled }))
        print(options.json, person, [`${person.name} can ${disabled ? 'no longer' : 'again'} sign in.`])
      },
    )
  verb('password', 'give somebody a new password')
    .option('--password <password>', 'at least 12 characters; one is made up and printed when absent')
    .action(async ({ password = madeUp(), ...options }: Options) => {
      const { principal, userId } = await find(options)
      const { resetPassword } = await import('@/lib/server/commands/reset-password')
      const person = expect(await resetPassword(principal, { userId, password }))
      print(options.json, { ...person, password }, [`${person.name} signs in with: ${password}`])
    })
}

async function add({ email, name, role, password = madeUp(), ...options }: Options): Promise<void> {
  await openDatabase()
  const principal = await operator(options)
  const { addPerson } = await import('@/lib/server/commands/add-person')
  const person = expect(await addPerson(principal, { email, name, role, password }))
  print(options.json, { ...person, password }, [
    `${person.name} (${person.role}) was added. Password of a new account: ${password}`,
  ])
}

async function find(
  options: Pick<Options, 'desk' | 'as' | 'email'>,
): Promise<{ principal: Principal; userId: string }> {
  await openDatabase()
  const principal = await operator(options)
  const { db } = await import('@/lib/server/db')
  const user = await db.user.findUnique({ where: { email: options.email.trim().toLowerCase() } })
  if (!user) throw new Failure(`There is no account with the address ${options.email}.`)
  return { principal, userId: user.id }
}

const madeUp = () => randomBytes(12).toString('base64url')
