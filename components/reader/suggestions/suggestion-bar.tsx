'use client'
import { Check, Pencil, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { CommandKeys } from '@/components/keys/command-keys'
import type { CommandId } from '@/components/keys/commands'
import { useKeysOf } from '@/components/keys/use-keys'
import type { SuggestionView } from '@/lib/schemas/suggestion'
import { words } from '@/lib/words'
import type { TextEditor } from '../text/text-editor'
import { usePlace } from '../text/use-place'

type SuggestionBarProps = {
  editor: TextEditor
  suggestion: SuggestionView
  position: number
  total: number
  onAccept: () => void
  onMend: () => void
  onDismiss: () => void
}

const said = words.reader.suggestions

/** Below the suggested words: who is thought to say them and why, and what to do about it. */
export function SuggestionBar(props: SuggestionBarProps) {
  const { editor, suggestion, position, total, onAccept, onMend, onDismiss } = props
  const frame = useRef<HTMLDivElement>(null)
  usePlace(editor, frame, suggestion.spans.at(-1) ?? { start: 0, end: 0 }, 'end')
  const speaker = suggestion.quote?.speaker ?? suggestion.claim?.speaker
  return (
    <div
      ref={frame}
      role="group"
      aria-label={said.label}
      className="marking-tools z-20 grid w-max max-w-full gap-1 rounded-lg border border-line-strong bg-raised p-1.5 shadow-pop"
    >
      <p className="flex flex-wrap items-baseline gap-x-2 px-1 text-sm">
        <span dir="auto" className="font-medium">
          {titleOf(suggestion)}
        </span>
        <span className="text-ink-3 text-xs">{whyOf(suggestion)}</span>
        <span className="ml-auto text-ink-3 text-xs tabular-nums">{said.position(position, total)}</span>
      </p>
      <div className="flex flex-wrap">
        <Tool
          command="accept-suggestion"
          icon={<Check size={14} aria-hidden />}
          label={said.accept}
          onPress={onAccept}
        />
        <Tool command="mark-quote" icon={<Pencil size={14} aria-hidden />} label={said.mend} onPress={onMend} />
        <Tool
          command="dismiss-suggestion"
          icon={<X size={14} aria-hidden />}
          label={said.dismiss}
          onPress={onDismiss}
        />
      </div>
      {/* Said to whom cannot see the bar, each time that another suggestion is at hand. */}
      <p role="status" className="sr-only">
        {said.spoken(position, total, suggestion.exact, speaker?.name)}
      </p>
    </div>
  )
}

/** Who is thought to speak; of a claim, what it is. */
export function titleOf({ kind, quote, claim }: SuggestionView): string {
  if (kind === 'claim')
    return claim?.speaker ? said.claimBy(claim.speaker.name) : said.claimOf[claim?.claimedBy ?? 'narrator']
  return quote?.speaker?.name ?? said.noSpeaker
}

/** Why it is proposed: by which rule, how the speaker was found, what can be checked. */
export function whyOf({ kind, rule, quote, claim, by }: SuggestionView): string {
  if (by) return said.byModel(by.model, by.version)
  if (kind === 'claim') return said.checkable([...new Set(claim?.reasons.map(({ sign }) => said.signs[sign] ?? sign))])
  return [said.rules[rule] ?? rule, said.via[quote?.speaker?.via ?? '']].filter(Boolean).join(' · ')
}

type ToolProps = { command: CommandId; icon: ReactNode; label: string; onPress: () => void }

function Tool({ command, icon, label, onPress }: ToolProps) {
  const keysOf = useKeysOf()
  return (
    <button
      type="button"
      aria-keyshortcuts={keysOf(command)?.aria}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-md px-2 font-medium text-ink text-sm hover:bg-neutral-bg pointer-coarse:h-11"
    >
      {icon}
      {label}
      <span className="flex gap-0.5 pointer-coarse:hidden">
        <CommandKeys of={command} />
      </span>
    </button>
  )
}
