import 'server-only'
import { z } from 'zod'
import { speakerVia } from '@/lib/schemas/suggestion'

/** An optional model that reads beside the engine. It proposes; everything it says is checked against the text. */
export type Adapter = {
  /** Under which its readings are kept: `adapter:` and a name. */
  readonly name: string
  readonly version: string
  readonly read: (article: AdapterArticle, signal: AbortSignal) => Promise<AdapterAnswer>
}
export type AdapterArticle = { readonly text: string; readonly language: string | null }

const words = z.string().min(1).max(20_000)

/** What an adapter answers: words of the text, with where they stand if it knows; no offsets are believed. */
export const adapterAnswer = z.object({
  model: z.string().min(1).max(200),
  version: z.string().max(200).default(''),
  suggestions: z
    .array(
      z.object({
        kind: z.enum(['quote', 'claim']),
        exact: words,
        /** Where it begins, in code points: tells apart words that stand several times. */
        start: z.int().min(0).optional(),
        score: z.number().min(0).max(1).default(0.5),
        form: z.enum(['direct', 'partial', 'indirect', 'mixed']).optional(),
        speaker: z
          .object({ name: z.string().min(1).max(200), mention: words.optional(), via: speakerVia.default('named') })
          .optional(),
      }),
    )
    .max(2_000),
  /** What it cost, in a unit that it names. */
  cost: z.object({ amount: z.number().min(0), unit: z.string().max(40) }).optional(),
})
export type AdapterAnswer = z.infer<typeof adapterAnswer>
