'use client'
import { type FormEvent, type ReactNode, type RefObject, useId, useState } from 'react'
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
  isBusy: boolean
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
  const { title, text, act, reason, isBusy, isReady = true, onRule, onClose, finalFocus, children } = props
  const formId = useId()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const why = typed.trim()
    if (!isReady || isBusy) return
    if (!why && reason.needed) setError(reason.needed)
    else if (await onRule(why || undefined)) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      finalFocus={finalFocus}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" loading={isBusy} disabled={!isReady}>
            {act}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)} className="grid gap-4">
        {children}
        <Field label={reason.label} hint={reason.hint} error={error} required={Boolean(reason.needed)}>
          <Input maxLength={500} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
