'use client'
import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { type SourceListItem, sourceListItem } from '@/lib/schemas/source'
import { words } from '@/lib/words'

const said = words.sources.remove

type RemoveSourceProps = { source: SourceListItem; size?: 'sm' | 'md' }

/** Takes a source off its story, at once: “Undo” brings it back. */
export function RemoveSource({ source, size = 'md' }: RemoveSourceProps) {
  const { id, storyId, revision, title } = source
  const router = useRouter()
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const restore = async (seen: number) => {
    const body = { revision: seen }
    const request = { path: `/sources/${id}/restore`, body, key: newKey(), schema: sourceListItem }
    const answer = await callApi({ method: 'POST', ...request })
    toast(answer.ok ? said.restored : { message: answer.error.message, tone: 'negative' })
    if (answer.ok) router.refresh()
  }
  const remove = async () => {
    setBusy(true)
    const path = `/sources/${id}?revision=${revision}`
    const answer = await callApi({ method: 'DELETE', path, key: newKey(), schema: sourceListItem })
    setBusy(false)
    if (!answer.ok) {
      toast({ message: answer.error.message, tone: 'negative' })
      return router.refresh()
    }
    const undo = () => void restore(answer.value.revision)
    toast({ message: said.done, action: { label: words.ui.undo, onClick: undo } })
    router.push(`/stories/${storyId}/sources`)
    router.refresh()
  }
  return (
    <Button
      size={size}
      variant="ghost"
      loading={isBusy}
      icon={<Trash2 size={14} aria-hidden />}
      aria-label={said.named(title)}
      onClick={() => void remove()}
    >
      {said.act}
    </Button>
  )
}
