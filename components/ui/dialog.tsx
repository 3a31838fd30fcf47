'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { words } from '@/lib/words'
import { classNames } from './class-names'

const say = words.ui.dialog

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** The row of buttons at the foot. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | undefined
  initialFocus?: RefObject<HTMLElement | null> | undefined
  /** What has the focus afterwards; what had it before, where this is nothing. */
  finalFocus?: RefObject<HTMLElement | null> | undefined
}

const widths = { sm: 'sm:w-[26rem]', md: 'sm:w-[34rem]', lg: 'sm:w-[48rem]' } as const

/** Stands over the page until it is answered; a sheet from below on a phone. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, size = 'md', initialFocus, finalFocus } = props
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/35 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-black/60" />
        <Base.Popup
          initialFocus={initialFocus}
          finalFocus={finalFocus}
          className={classNames(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[88dvh] flex-col rounded-t-lg border border-line bg-raised shadow-pop transition-opacity duration-150',
            'data-ending-style:opacity-0 data-starting-style:opacity-0',
            'sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-lg',
            widths[size],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <Base.Title className="font-semibold text-md">{title}</Base.Title>
            <Base.Close
              aria-label={say.close}
              className="-mt-1 -mr-2 inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-neutral-bg hover:text-ink pointer-coarse:size-11"
            >
              <X size={16} aria-hidden />
            </Base.Close>
          </header>
          {description && <Base.Description className="px-5 pt-1 text-ink-2 text-sm">{description}</Base.Description>}
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
