import { keys } from './keys'
import { reader } from './reader'
import { together } from './together'

/** English, room by room. */
export const en = { keys, reader, together }
