'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button'
import { IconButton } from './icon-button'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** What stands at the foot: usually the buttons. */
  actions?: ReactNode
  /** Escape and a click beside it do not close it. */
  stays?: boolean
}

/** A dialog that holds the focus until it is closed. */
export function Dialog({ open, onClose, title, children, actions, stays = false }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && !stays && onClose()} disablePointerDismissal={stays}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Base.Popup className="fixed top-[12vh] left-1/2 z-50 grid max-h-[76vh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 gap-4 overflow-y-auto rounded-lg border border-line bg-surface p-5 shadow-pop">
          <div className="flex items-start justify-between gap-4">
            <Base.Title className="text-md font-semibold">{title}</Base.Title>
            {!stays && (
              <IconButton label="Close" icon={<X aria-hidden="true" className="size-4" />} onClick={onClose} />
            )}
          </div>
          <div>{children}</div>
          {actions && <div className="flex flex-wrap justify-end gap-2">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

type ConfirmProps = Omit<DialogProps, 'actions' | 'stays'> & {
  confirm: string
  danger?: boolean
  onConfirm: () => void
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog({ confirm, danger = false, onConfirm, ...props }: ConfirmProps) {
  const actions = (
    <>
      <Button onClick={props.onClose}>Cancel</Button>
      <Button variant={danger ? 'danger' : 'primary'} onClick={onConfirm}>
        {confirm}
      </Button>
    </>
  )
  return <Dialog {...props} actions={actions} />
}
