import 'server-only'

/** The launcher holds the other end of the channel to this process: when it was killed, this server ends too. */
export function leaveWithLauncher(): void {
  if (process.send) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
