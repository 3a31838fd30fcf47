import type { Role } from '@/lib/schemas/person'

/** Who reads. */
export type ReaderPerson = { readonly id: string; readonly name: string; readonly role: Role }
