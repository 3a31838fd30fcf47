import 'server-only'

/** The launcher holds the other end of the channel to this process: when it was killed, this server ends too, at once: nothing waits for it any more. */
export function leaveWithLauncher(): void {
  if (process.send) process.once('disconnect', () => process.exit(1))
}
