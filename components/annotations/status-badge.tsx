import { Check, CircleDashed, Clock, CornerUpLeft, type LucideIcon, X } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const say = words.annotations.statusBadge

type Look = { readonly label: string; readonly tone: Tone; readonly icon: LucideIcon }

/** How each status is shown, wherever it is: a word, a picture and a tone. */
export const statusLooks: Readonly<Record<AnnotationStatus, Look>> = {
  draft: { label: say.draft, tone: 'neutral', icon: CircleDashed },
  submitted: { label: say.inReview, tone: 'info', icon: Clock },
  approved: { label: say.approved, tone: 'positive', icon: Check },
  changes_requested: { label: say.changesRequested, tone: 'caution', icon: CornerUpLeft },
  rejected: { label: say.rejected, tone: 'negative', icon: X },
}

export function StatusBadge({ status }: { status: AnnotationStatus }) {
  const { label, tone, icon: Icon } = statusLooks[status]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" className="size-3" />}>
      {label}
    </Badge>
  )
}
