'use client'
import { type FormEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { words } from '@/lib/words'

type RulingDialogProps = {
  title: string
  text?: string
  act: string
  reason: {
    readonly label: string
    readonly hint?: string /** What is said where there is none. */
    readonly needed?: string
  }
  /** Whether all but the reason is there. */
  isReady?: boolean
  /** Gets the reason, where there is one. @returns whether it was kept: otherwise the dialog stays, with what was typed */
  onRule: (reason: string | undefined) => Promise<boolean>
  onClose: () => void
  /** What has the focus afterwards, where what was pressed is gone by then. */
  finalFocus?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** Asks for what a person says of a concordance, and why. */
export function RulingDialog(props: RulingDialogProps) {
  const { title, text, act, reason, isReady = true, onRule, onClose, finalFocus, children } = props
  const formId = useId()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [isSending, setSending] = useState(false)
  const why = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const told = typed.trim()
    if (!isReady || isSending) return
    if (!told && reason.needed) return setError(reason.needed)
    setSending(true)
    const isKept = await onRule(told || undefined)
    setSending(false)
    if (isKept) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      // Where only the reason is left to say, that is what one types next.
      initialFocus={isReady ? why : undefined}
      finalFocus={finalFocus}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" loading={isSending} disabled={!isReady}>
            {act}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        {children}
        <Field label={reason.label} hint={reason.hint} error={error} required={Boolean(reason.needed)}>
          <Input ref={why} maxLength={500} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
