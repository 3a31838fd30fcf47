/** Runs once when the server starts. The launcher holds the other end of the channel: when it is gone, so are we. */
export function register(): void {
  if (process.env['NEXT_RUNTIME'] === 'nodejs' && process.send)
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
