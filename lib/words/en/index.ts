import { keys } from './keys'
import { reader } from './reader'
import { saving } from './saving'
import { together } from './together'

/** English, room by room. */
export const en = { keys, reader, saving, together }
