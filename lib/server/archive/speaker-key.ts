import 'server-only'
import { skeleton, surname } from '@/lib/language/actors/spelling'

/** What a speaker is looked up by: a person’s surname, as all its spellings have it; of anything else the whole name. */
export const speakerKey = ({ name, kind }: { readonly name: string; readonly kind: string }): string =>
  skeleton(kind === 'person' ? surname(name) : name)
