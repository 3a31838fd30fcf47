import { z } from 'zod'
import { type Answer, callApi } from './client'

const whoAmI = z.object({ user: z.object({ id: z.string(), name: z.string() }) })

/** Who is signed in just now. */
export const readSession = (): Promise<Answer<z.infer<typeof whoAmI>>> => callApi({ path: '/session', schema: whoAmI })
