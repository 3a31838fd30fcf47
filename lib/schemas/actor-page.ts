import { z } from 'zod'
import { annotationStatus, quoteForm } from './annotation'
import { day, id, instant, page } from './common'
import { variantView } from './concordance'

/** Who says that a quote is an actor’s: the engine alone, people, or people with a mark of one status. */
export const quoteState = z.enum(['found', 'marked', ...annotationStatus.options])

/** Which of an actor’s quotes are asked for. Days are of UTC, both included. */
export const actorQuoteFilter = page.extend({
  outletId: id.optional(),
  storyId: id.optional(),
  from: day.optional(),
  to: day.optional(),
  /** In quotation marks (direct and partial), or reported (indirect and mixed). */
  form: z.enum(['marks', 'reported']).optional(),
  state: quoteState.optional(),
})

const place = z.object({ start: z.int(), end: z.int() })
const named = z.object({ id, name: z.string() })

/** The article that a quote stands in. */
export const quotedIn = z.object({
  id,
  title: z.string(),
  outlet: named.nullable(),
  story: z.object({ id, title: z.string() }).nullable(),
  /** When it was published, or else imported. */
  at: instant,
  /** Whether it is known when it was published. */
  isDated: z.boolean(),
})

/** Another article’s wording of a quote, as the archive has it. */
export const otherWording = z.object({
  id: z.string(),
  article: quotedIn,
  exact: z.string(),
  form: quoteForm,
  /** From its first part to its last, in code points. */
  place,
  /** Whom that article credits. */
  speaker: z.string().nullable(),
  /** To the quote that it is a wording of; `diff` turns that one into it. */
  relation: variantView.shape.relation,
  diff: variantView.shape.diff,
})
export type OtherWording = z.infer<typeof otherWording>

/** Something that an actor is quoted with, in one article. */
export const actorQuoteView = z.object({
  /** Stays while the article’s text does. */
  id: z.string(),
  exact: z.string(),
  form: quoteForm,
  spans: z.array(place).min(1),
  article: quotedIn,
  /** The mark that says so, where a person made one. */
  annotation: z.object({ id, status: annotationStatus }).optional(),
  /** How the article credits it. */
  credit: z.object({
    words: z.string(),
    via: z.enum(['named', 'pronoun', 'carried', 'institution', 'unnamed', 'marked']),
  }),
  /** Some of the wordings in other articles, the likeliest first, and how many there are. */
  variants: z.array(otherWording),
  variantCount: z.int(),
})
export type ActorQuoteView = z.infer<typeof actorQuoteView>

/** An actor’s titles: as the desk has them, and as articles printed them. */
export const actorTitlesView = z.object({
  held: z.array(z.object({ title: z.string(), from: day.nullable(), until: day.nullable() })),
  /** What most articles print stands first. */
  printed: z.array(
    z.object({
      title: z.string(),
      articles: z.int(),
      first: instant,
      last: instant,
      /** Some of the outlets that print it, with how many articles of each. */
      outlets: z.array(named.extend({ articles: z.int() })),
      outletCount: z.int(),
    }),
  ),
  /** How many more titles were printed. */
  more: z.int(),
})
export type ActorTitlesView = z.infer<typeof actorTitlesView>

const counts = z.object({ inMarks: z.int(), reported: z.int() })

/** Who quotes an actor, and how often in each month. */
export const actorOutletsView = z.object({
  ...counts.shape,
  /** Who quotes them most stands first; null for articles without an outlet. */
  outlets: z.array(counts.extend({ outlet: named.nullable(), first: instant, last: instant })),
  outletCount: z.int(),
  /** The last months in which somebody quotes them, `YYYY-MM` of UTC, the earliest first; months without a quote are left out. */
  months: z.array(counts.extend({ month: z.string().regex(/^\d{4}-\d{2}$/) })),
})
export type ActorOutletsView = z.infer<typeof actorOutletsView>
