'use client'
import { useKeys } from '@/components/keys/use-keys'
import type { TextEditor } from '../text/text-editor'

type FocusKeys = {
  readonly editor: TextEditor | undefined
  readonly activeId: string | undefined
  /** Opens the form of the active annotation, where there is one that may be changed. */
  readonly onEdit: () => boolean
}

/** Leads from the text to its margin, its form and its filters, and back. */
export function useFocusKeys({ editor, activeId, onEdit }: FocusKeys): void {
  useKeys({
    'focus-text': () => {
      editor?.focus()
      return editor !== undefined
    },
    'focus-margin': () =>
      (activeId !== undefined && focus(`[data-card="${CSS.escape(activeId)}"]`)) || focus('[data-card][tabindex="0"]'),
    'focus-form': () => {
      if (focusForm()) return true
      const opens = onEdit()
      // The form is drawn first.
      if (opens) requestAnimationFrame(focusForm)
      return opens
    },
    filter: () => {
      const button = document.querySelector<HTMLElement>('.reader [data-part=filters]')
      button?.click()
      return button !== null
    },
  })
}

const fields = ['[role=combobox]', 'input:not([disabled])', 'button:not([disabled])']

/** A form is entered where somebody goes on with it: at its speaker. */
const focusForm = () => fields.some((field) => focus(`.reader [data-part=form] ${field}`))

function focus(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
  found?.scrollIntoView({ block: 'nearest' })
  return found !== null
}
