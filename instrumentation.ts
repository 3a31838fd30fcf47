/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  ;(await import('./lib/server/environment')).requireEnvironment()
  ;(await import('./lib/server/leave-with-launcher')).leaveWithLauncher()
  ;(await import('./lib/server/readings/keep-reading')).keepReading()
  ;(await import('./lib/server/corrections/keep-telling')).keepTelling()
}
