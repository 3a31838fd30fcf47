'use client'
import type { ComponentProps } from 'react'
import { ImportDesk } from '@/components/import/import-desk'
import { StoryPlacement } from '@/components/stories/story-placement'

/** The import, which also tells which story an article found by itself. */
export const ImportAndPlace = (props: Omit<ComponentProps<typeof ImportDesk>, 'afterwards'>) => (
  <ImportDesk {...props} afterwards={NewPlacement} />
)

const NewPlacement = ({ articleId }: { articleId: string }) => (
  <StoryPlacement articleId={articleId} placements={none} isNew canPlace />
)

const none: readonly never[] = []
