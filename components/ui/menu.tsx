'use client'
import { Menu as Base } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'
import { Kbd } from './kbd'

type MenuProps = {
  trigger: ReactElement
  children: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  align?: 'start' | 'center' | 'end' | undefined
}

/** A list of things to do, opened by a button. Fill it with MenuItem, MenuLink, MenuChoice, MenuHeading, MenuSeparator. */
export function Menu({ trigger, children, side = 'bottom', align = 'end' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-40">
          <Base.Popup className="min-w-52 max-w-80 rounded-lg border border-line bg-raised p-1 text-sm shadow-pop outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const itemClass =
  'flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-md px-2.5 py-1 outline-none data-disabled:opacity-50 data-highlighted:bg-neutral-bg pointer-coarse:min-h-11'

type MenuItemProps = {
  children: ReactNode
  icon?: ReactNode
  shortcut?: string | undefined
  tone?: 'neutral' | 'negative' | undefined
  disabled?: boolean | undefined
  onClick: () => void
}

export const MenuItem = ({ children, icon, shortcut, tone = 'neutral', disabled = false, onClick }: MenuItemProps) => (
  <Base.Item
    disabled={disabled}
    onClick={onClick}
    className={classNames(itemClass, tone === 'negative' && 'text-negative-fg')}
  >
    {icon}
    <span className="flex-1">{children}</span>
    {shortcut && <Kbd>{shortcut}</Kbd>}
  </Base.Item>
)

type MenuLinkProps = { href: string; children: ReactNode; icon?: ReactNode }

/** Goes somewhere. */
export const MenuLink = ({ href, children, icon }: MenuLinkProps) => (
  <Base.LinkItem render={<Link href={href} />} closeOnClick className={itemClass}>
    {icon}
    <span className="flex-1">{children}</span>
  </Base.LinkItem>
)

type MenuChoiceProps = {
  label: string
  value: string
  options: readonly { value: string; label: string; icon?: ReactNode }[]
  onChange: (value: string) => void
}

/** One of several, chosen in place. */
export const MenuChoice = ({ label, value, options, onChange }: MenuChoiceProps) => (
  <Base.RadioGroup value={value} onValueChange={(next) => onChange(String(next))} aria-label={label}>
    {options.map((option) => (
      <Base.RadioItem key={option.value} value={option.value} closeOnClick className={itemClass}>
        {option.icon}
        <span className="flex-1">{option.label}</span>
        <Base.RadioItemIndicator className="size-1.5 rounded-full bg-accent" />
      </Base.RadioItem>
    ))}
  </Base.RadioGroup>
)

export const MenuHeading = ({ children }: { children: ReactNode }) => (
  <div className="px-2.5 pt-2 pb-1 text-ink-3 text-xs">{children}</div>
)

export const MenuSeparator = () => <Base.Separator className="mx-1 my-1 h-px bg-line" />
