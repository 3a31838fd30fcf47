'use client'
import { use } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import { TogetherContext } from '../together'

const said = words.together

type NewerWhileEditingProps = {
  /** What the edit began with; null for what is new. */
  base: AnnotationView | null
  onCompare: (latest: AnnotationView, message: string) => void
}

/** Somebody else was quicker while the form is open: said in time, before anything is sent. */
export function NewerWhileEditing({ base, onCompare }: NewerWhileEditingProps) {
  const together = use(TogetherContext)
  const latest = base ? together?.byId.get(base.id) : undefined
  const isNewer = base && latest && latest.revision > base.revision && latest.editedBy.id !== together?.person.id
  if (!isNewer) return null
  const message = latest.deleted ? said.deletedMeanwhile : said.newer(latest.editedBy.name)
  const compare = !latest.deleted && (
    <Button size="sm" onClick={() => onCompare(latest, message)}>
      {said.compareNewer}
    </Button>
  )
  return (
    <div className="px-4 pt-3">
      <Notice tone="caution" action={compare}>
        {message}
      </Notice>
    </div>
  )
}
