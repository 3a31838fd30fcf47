'use client'
import { CommandKey } from '@/components/ui/command-key'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import type { Place } from './places'

type Shortcut = { readonly keys: readonly string[]; readonly does: string }

const inAnArticle: readonly Shortcut[] = [
  { keys: ['Q'], does: 'Mark the selection as a quote' },
  { keys: ['C'], does: 'Mark the selection as a claim' },
  { keys: ['S'], does: 'Grow the selection to its quotation marks' },
  { keys: ['A'], does: 'Add the selection to the open annotation' },
  { keys: ['U'], does: 'Take the selection as its cue, such as “said”' },
  { keys: ['M'], does: 'Take the selection as the mention of its speaker' },
  { keys: ['R'], does: 'Move the open annotation to the selection' },
  { keys: ['J', 'K'], does: 'Next, previous annotation' },
  { keys: ['Enter'], does: 'Open the annotation at the caret' },
  { keys: ['Ctrl', 'Enter'], does: 'Save the open annotation' },
  { keys: ['Esc'], does: 'Drop the selection, close the annotation' },
]

const inTheQueue: readonly Shortcut[] = [
  { keys: ['J', 'K'], does: 'Next, previous' },
  { keys: ['O'], does: 'Open it in its text' },
  { keys: ['A'], does: 'Approve' },
  { keys: ['C'], does: 'Request changes' },
  { keys: ['R'], does: 'Reject' },
]

type ShortcutSheetProps = { open: boolean; onOpenChange: (open: boolean) => void; places: readonly Place[] }

/** Every key there is, on one sheet. */
export function ShortcutSheet({ open, onOpenChange, places }: ShortcutSheetProps) {
  const anywhere: readonly Shortcut[] = [
    { keys: ['?'], does: 'This sheet' },
    ...places.map(({ letter, label }) => ({ keys: ['G', letter.toUpperCase()], does: `Go to ${label.toLowerCase()}` })),
  ]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" size="lg">
      {/* Where the sheet is longer than its window, the keys scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div role="group" aria-label="Keys" tabIndex={0} className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <section>
          <Heading>Anywhere</Heading>
          <dl>
            <Row does="Find a screen, a story or an article">
              <Kbd>
                <CommandKey />
              </Kbd>
              <Kbd>K</Kbd>
            </Row>
            {anywhere.map(keysRow)}
          </dl>
        </section>
        <div className="grid content-start gap-6">
          <section>
            <Heading>In an article</Heading>
            <dl>{inAnArticle.map(keysRow)}</dl>
          </section>
          <section>
            <Heading>In the review queue</Heading>
            <dl>{inTheQueue.map(keysRow)}</dl>
          </section>
        </div>
      </div>
    </Dialog>
  )
}

const keysRow = ({ keys, does }: Shortcut) => (
  <Row key={does} does={does}>
    {keys.map((key) => (
      <Kbd key={key}>{key}</Kbd>
    ))}
  </Row>
)

const Heading = ({ children }: { children: string }) => (
  <h3 className="mb-1 font-medium text-ink-3 text-xs">{children}</h3>
)

const Row = ({ does, children }: { does: string; children: React.ReactNode }) => (
  <div className="flex items-center justify-between gap-4 border-line border-b py-1.5 text-sm last:border-b-0">
    <dt>{does}</dt>
    <dd className="flex shrink-0 gap-1">{children}</dd>
  </div>
)
