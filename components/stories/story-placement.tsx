'use client'
import { Layers } from 'lucide-react'
import { useEffect, useState } from 'react'
import { callApi } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { type PlacementView, placementList } from '@/lib/schemas/placement'
import { words } from '@/lib/words'
import { PlacementReasons, placementTitle } from './placement-reasons'
import { usePlacement } from './use-placement'

const said = words.placement

type StoryPlacementProps = {
  articleId: string
  placements: readonly PlacementView[]
  /** Whether the article may still be on its way through the reading in the background. */
  isNew: boolean
  canPlace: boolean
}

/** When to look whether an article that was just imported has been read, in milliseconds. */
const looks = [1_500, 4_000, 10_000]

/** Which story an article seems to be of, beside its title: to be taken up or refused. */
export function StoryPlacement({ articleId, placements, isNew, canPlace }: StoryPlacementProps) {
  /** What the page has learned since it came. */
  const [found, setFound] = useState<readonly PlacementView[]>()
  const shown = found ?? placements
  const { accept, dismiss, isBusy } = usePlacement((changed) => setFound(changed.dismissedAt ? [] : [changed]))
  useEffect(() => {
    if (!isNew) return
    const timers = looks.map((after) =>
      setTimeout(async () => {
        const answer = await callApi({ path: `/articles/${articleId}/placements`, schema: placementList })
        if (answer.ok && answer.value.items.length > 0) setFound(answer.value.items)
      }, after),
    )
    return () => timers.forEach(clearTimeout)
  }, [articleId, isNew])
  const [one] = shown
  if (!one) return null
  return (
    <Popover
      trigger={
        <Button size="sm" variant={one.isJoined ? 'ghost' : 'secondary'} icon={<Layers size={14} aria-hidden />}>
          {one.isJoined ? said.joined : said.proposed}
        </Button>
      }
      label={placementTitle(one)}
      className="w-80 max-w-[calc(100vw-2rem)] p-4"
    >
      <p className="mb-1 text-pretty font-semibold text-sm">{placementTitle(one)}</p>
      <PlacementReasons reasons={one.reasons} />
      {canPlace && (
        <div className="mt-3 flex flex-wrap gap-2">
          {!one.isJoined && (
            <Button size="sm" variant="primary" loading={isBusy} onClick={() => void accept(one)}>
              {one.story ? said.accept : said.acceptBeside}
            </Button>
          )}
          <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => void dismiss(one)}>
            {one.story ? said.dismiss : said.dismissBeside}
          </Button>
        </div>
      )}
    </Popover>
  )
}
