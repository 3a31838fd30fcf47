/** Makes the demo desk where there is none. The launcher runs this in a process of its own and gives the password. */
import { disconnect } from '@/lib/server/db'
import { seedDemo } from '@/lib/server/seed/seed-demo'

const password = process.env['VERBATIM_DEMO_PASSWORD']
if (!password) throw new Error('VERBATIM_DEMO_PASSWORD is not set. Start Verbatim with “npm start”.')
await seedDemo(password)
await disconnect()
