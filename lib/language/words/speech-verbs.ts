import { formsOf } from './forms'

/** Verbs that tell that somebody speaks or writes, in any of their forms. */
const speech =
  'say tell add write ask reply respond answer state declare announce explain note stress emphasize emphasise insist ' +
  'argue claim assert maintain contend warn caution promise vow pledge swear predict suggest propose urge demand ' +
  'remark observe comment mention recall remember reiterate repeat continue conclude begin concede admit acknowledge ' +
  'confess confirm deny dispute reject counter retort respond quip joke shout yell scream cry exclaim whisper mutter ' +
  'murmur chant boom bark bellow interject interrupt blurt tweet retweet post blog email text message report reveal ' +
  'disclose inform advise assure remind joke tease mock lament complain grumble fume rail thunder boast brag crow gush ' +
  'enthuse praise call describe characterize characterise label dub brand term name quote read recite go allege charge accuse ' +
  'testify recount narrate relate opine reason speculate wonder muse ponder reckon estimate figure guess ' +
  'agree echo concur clarify elaborate expand summarize summarise specify indicate signal imply hint caution ' +
  'vent snap shoot fire point offer proclaim pronounce profess protest plead beg appeal implore exhort ' +
  'rebut refute object fret worry sigh laugh sneer scoff smile beam hope conclude deadpan pray recommend'
const attributing = 'put believe think feel see know find learn hear expect want fear decide consider'

const speechForms = new Map(speech.split(' ').flatMap((verb) => formsOf(verb).map((form) => [form, verb] as const)))
const allForms = new Map([
  ...attributing.split(' ').flatMap((verb) => formsOf(verb).map((form) => [form, verb] as const)),
  ...speechForms,
])

/** Verbs that say nothing but that somebody spoke: these may stand before their subject (“said Moen”). */
const plain = new Set(
  (
    'say add write ask reply respond answer state declare explain note insist argue continue tweet quip joke exclaim ' +
    'recall remark observe conclude warn announce shout yell retort counter wonder muse lament report agree chant read'
  ).split(' '),
)

/** The verb that a word is a form of, where it tells of speech; undefined for any other word. In lower case. */
export const speechVerbOf = (lower: string): string | undefined => speechForms.get(lower)

/** The same for verbs of thinking and perceiving as well, which may introduce what somebody said. */
export const attributionVerbOf = (lower: string): string | undefined => allForms.get(lower)

/** Whether a word is a form of a verb that says nothing but that somebody spoke. */
export const saysWord = (lower: string): boolean => plain.has(speechForms.get(lower) ?? '')
