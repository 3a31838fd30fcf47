'use client'
import { KeyMap } from '@/components/keys/key-map'
import { Dialog } from '@/components/ui/dialog'
import { words } from '@/lib/words'

type ShortcutSheetProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** The map of all keys, over the screen. */
export const ShortcutSheet = ({ open, onOpenChange }: ShortcutSheetProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title={words.keys.title} size="lg">
    <KeyMap />
  </Dialog>
)
