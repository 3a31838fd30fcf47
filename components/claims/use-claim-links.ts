'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Answer, callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { useToast } from '@/components/ui/toast'
import { type ClaimLinkView, type ClaimRelation, claimLinkView } from '@/lib/schemas/claim'
import { words } from '@/lib/words'

const said = words.claims.done

/** What a link says, apart from whom it links. */
export type LinkContent = { readonly relation: ClaimRelation; readonly note: string | null }

type Asked = { method: 'POST' | 'PATCH' | 'DELETE'; path: string; body?: object }

/**
 * Links claims, changes links and takes them back. Each can be undone at once, and the page then shows what follows. The
 * answers come back as well: a refusal is for whoever asked to show, beside what was typed.
 */
export function useClaimLinks() {
  const toast = useToast()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const send = async (asked: Asked): Promise<Answer<ClaimLinkView>> => {
    setBusy(true)
    const answer = await callApi({ ...asked, key: newKey(), schema: claimLinkView })
    setBusy(false)
    // What somebody else did in the meantime is shown as well.
    if (answer.ok || answer.error.code !== 'unavailable') router.refresh()
    return answer
  }
  const tell = (answer: Answer<ClaimLinkView>, message: string, undo?: (link: ClaimLinkView) => Asked) => {
    if (!answer.ok) return toast({ message: answer.error.message, tone: 'negative' })
    const back = async (asked: Asked) => tell(await send(asked), said.undone)
    toast({
      message,
      ...(undo && { action: { label: words.ui.undo, onClick: () => void back(undo(answer.value)) } }),
    })
  }
  const revoked = ({ id, revision }: ClaimLinkView): Asked => ({
    ...{ method: 'DELETE', path: `/claim-links/${id}?revision=${revision}` },
  })
  const restored = ({ id, revision }: ClaimLinkView): Asked => ({
    ...{ method: 'POST', path: `/claim-links/${id}/restore`, body: { revision } },
  })
  const changed = ({ id, revision }: ClaimLinkView, content: LinkContent): Asked => ({
    ...{ method: 'PATCH', path: `/claim-links/${id}`, body: { ...content, revision } },
  })
  return {
    isBusy,
    link: async (claimId: string, from: string, content: LinkContent) => {
      const answer = await send({ method: 'POST', path: `/claims/${claimId}/links`, body: { from, ...content } })
      if (answer.ok) tell(answer, said[answer.value.relation], revoked)
      return answer
    },
    change: async (before: ClaimLinkView, content: LinkContent) => {
      const answer = await send(changed(before, content))
      if (answer.ok) tell(answer, said.changed, (now) => changed(now, { relation: before.relation, note: before.note }))
      return answer
    },
    takeBack: async (link: ClaimLinkView) => tell(await send(revoked(link)), said.takenBack, restored),
    sayWhyNot: (answer: Answer<ClaimLinkView>) => tell(answer, ''),
  }
}
