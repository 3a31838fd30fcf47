'use client'
import { Popover as Base } from '@base-ui/react/popover'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'

type PopoverProps = {
  /** The button that opens it; absent where `open` and `anchor` come from elsewhere. */
  trigger?: ReactElement | undefined
  /** Its name for the ear. */
  label: string
  children: ReactNode
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  anchor?: ComponentProps<typeof Base.Positioner>['anchor']
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  align?: 'start' | 'center' | 'end' | undefined
  className?: string | undefined
}

export function Popover({
  trigger,
  label,
  children,
  open,
  onOpenChange,
  anchor,
  side = 'bottom',
  align = 'start',
  className,
}: PopoverProps) {
  return (
    <Base.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-40"
          {...(anchor !== undefined && { anchor })}
        >
          <Base.Popup
            aria-label={label}
            className={classNames(
              'max-w-[calc(100vw-1.5rem)] rounded-lg border border-line bg-raised p-3 text-sm shadow-pop outline-none',
              className,
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
