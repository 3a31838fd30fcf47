'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { historyOf, type Turned } from '@/components/api/history/history'
import { outboxOf } from '@/components/api/outbox/browser-outbox'
import { useKeys } from '@/components/keys/use-keys'
import { useToast } from '@/components/ui/toast'
import { words } from '@/lib/words'

const said = words.saving

/** Undo and redo by key, on every screen and over every article: the browser’s own keys where somebody types. */
export function SessionHistory({ personId }: { personId: string }) {
  const toast = useToast()
  const router = useRouter()
  const here = usePathname()

  const say = useCallback(
    async (which: 'undo' | 'redo') => {
      const turned: Turned | undefined = historyOf(outboxOf(personId))[which]()
      if (!turned) return toast(which === 'undo' ? said.nothingToUndo : said.nothingToRedo)
      const { label, article } = turned.entry
      const message = which === 'undo' ? said.undone(label) : said.redone(label)
      const met = await turned.trouble
      if (met) return toast({ message: met.message, tone: 'negative' })
      const address = `/articles/${article.id}`
      if (here === address) return toast(message)
      toast({
        message: said.inArticle(article.title, message),
        action: { label: said.show, onClick: () => router.push(address) },
      })
    },
    [personId, toast, router, here],
  )

  const turn = (which: 'undo' | 'redo') => () => {
    void say(which)
    return true
  }
  useKeys({ undo: turn('undo'), redo: turn('redo') })
  return null
}
