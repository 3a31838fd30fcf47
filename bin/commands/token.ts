import type { Command } from 'commander'
import { expect, onDesk, openDatabase, operator, print } from './operator'

/** `token create`: a key for a program that acts as somebody. */
export function register(program: Command): void {
  const token = program.command('token').description('keys for programs')
  onDesk(token.command('create').description('make a token and print it, this once'))
    .requiredOption('--email <email>', 'whose token it is')
    .requiredOption('--name <name>', 'what it is for')
    .action(async ({ email, name, desk, json }: { email: string; name: string; desk: string; json?: boolean }) => {
      await openDatabase()
      const principal = await operator({ desk, as: email })
      const { createToken } = await import('@/lib/server/commands/create-token')
      const made = expect(await createToken(principal, { name }))
      print(json, { token: made.token, id: made.id }, [made.token, 'Keep it safe: it is not shown again.'])
    })
}
