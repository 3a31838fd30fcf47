import { z } from 'zod'
import { id, instant, line, page, prose, revision, webAddress } from './common'

export const createStoryInput = z.strictObject({ title: line(300), summary: prose(2000).nullish() })
export const editStoryInput = createStoryInput.partial().extend({ storyId: id, revision })
export const storyFilter = page.extend({ q: prose(200).optional() })

export const storyView = z.object({
  id,
  title: z.string(),
  summary: z.string().nullable(),
  revision,
  articleCount: z.int(),
  outletCount: z.int(),
  annotationCount: z.int(),
  createdAt: instant,
  updatedAt: instant,
})
export type StoryView = z.infer<typeof storyView>

export const createOutletInput = z.strictObject({ name: line(200), homepage: webAddress.nullish() })
export const editOutletInput = createOutletInput.partial().extend({ outletId: id, revision })
export const outletFilter = page.extend({ q: prose(200).optional() })

export const outletView = z.object({
  id,
  name: z.string(),
  homepage: z.string().nullable(),
  revision,
  articleCount: z.int(),
})
export type OutletView = z.infer<typeof outletView>
