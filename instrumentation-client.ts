import { config } from 'zod/v4/core'

// Zod tries whether it may make code at run time. Our policy refuses that, and browsers report the try.
config({ jitless: true })
