'use client'
import { cloneElement, type ReactElement } from 'react'
import { Tooltip } from '@/components/ui/tooltip'
import { type CommandId, nameOf } from './commands'
import { useKeysOf } from './use-keys'

type KeyTipProps = { of: CommandId; children: ReactElement<{ 'aria-keyshortcuts'?: string | undefined }> }

/** Shows beside a button which key does the same. What a menu or a popover gives its trigger is handed through. */
export function KeyTip({ of, children, ...trigger }: KeyTipProps) {
  const hint = useKeysOf()(of)
  const button = cloneElement(children, { ...trigger, 'aria-keyshortcuts': hint?.aria })
  return hint ? (
    <Tooltip label={nameOf(of)} shortcut={hint.label}>
      {button}
    </Tooltip>
  ) : (
    button
  )
}
