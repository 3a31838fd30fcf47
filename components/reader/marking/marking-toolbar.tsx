'use client'
import {
  AtSign,
  MessageSquarePlus,
  MessageSquareQuote,
  MoveHorizontal,
  Plus,
  Quote,
  Scale,
  Tag,
  TextSelect,
} from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { CommandKeys } from '@/components/keys/command-keys'
import type { CommandId } from '@/components/keys/commands'
import { useKeysOf } from '@/components/keys/use-keys'
import type { KindView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'
import type { TextEditor } from '../text/text-editor'
import { usePlace } from '../text/use-place'

const said = words.reader.marking

/** What can be done with a selected passage. */
export type Marking = 'to-marks' | 'stretch' | 'cue' | 'mention' | 'replace' | `kind ${string}`

type MarkingToolbarProps = {
  editor: TextEditor
  selection: Span
  kinds: readonly KindView[]
  /** A form is open: the selection can become a part of it. */
  formKind: string | undefined
  /** Its first actor, whose mention the selection can be. */
  mentioned: string | undefined
  canSnap: boolean
  onMark: (marking: Marking) => void
  onComment: () => void
}

/** What the commands that mark make of the selection. */
export const markingOf = {
  'mark-quote': 'kind quote',
  'mark-claim': 'kind claim',
  'add-part': 'stretch',
  'take-cue': 'cue',
  'take-mention': 'mention',
  'move-here': 'replace',
  'to-quotation-marks': 'to-marks',
} as const satisfies Partial<Record<CommandId, Marking>>
export const markingCommands = Object.keys(markingOf) as (keyof typeof markingOf)[]

/** Stands below the end of a selection, where a finger or a pointer has just been. */
export function MarkingToolbar(props: MarkingToolbarProps) {
  const { editor, selection, kinds, formKind, mentioned, canSnap, onMark, onComment } = props
  const frame = useRef<HTMLDivElement>(null)
  usePlace(editor, frame, selection, 'end')
  const tool = (marking: Marking, label: string, icon: ReactNode) => (
    <Tool
      {...{ label, icon }}
      key={marking}
      command={markingCommands.find((id) => markingOf[id] === marking)}
      onPress={() => onMark(marking)}
    />
  )
  return (
    <div
      ref={frame}
      role="toolbar"
      aria-label={said.label}
      className="marking-tools z-20 flex w-max max-w-full flex-wrap rounded-lg border border-line-strong bg-raised p-0.5 shadow-pop"
    >
      {formKind !== undefined && (
        <>
          {tool('stretch', said.addPart, <Plus size={14} aria-hidden />)}
          {formKind === 'quote' && tool('cue', said.cue, <MessageSquareQuote size={14} aria-hidden />)}
          {mentioned && tool('mention', said.names(mentioned), <AtSign size={14} aria-hidden />)}
          {tool('replace', said.moveHere, <MoveHorizontal size={14} aria-hidden />)}
        </>
      )}
      {formKind === undefined && kinds.map(({ key, label }) => tool(`kind ${key}`, label, <KindIcon kind={key} />))}
      <Tool
        label={words.together.comment}
        icon={<MessageSquarePlus size={14} aria-hidden />}
        command="comment"
        onPress={onComment}
      />
      {canSnap && tool('to-marks', said.toQuotationMarks, <TextSelect size={14} aria-hidden />)}
    </div>
  )
}

const KindIcon = ({ kind }: { kind: string }) => {
  const Icon = kind === 'quote' ? Quote : kind === 'claim' ? Scale : Tag
  return (
    <Icon
      size={14}
      aria-hidden
      className={kind === 'quote' ? 'text-kind-quote' : kind === 'claim' ? 'text-kind-claim' : ''}
    />
  )
}

type ToolProps = { label: string; icon: ReactNode; command: CommandId | undefined; onPress: () => void }

/** Pressed without taking the focus, so that the text keeps its selection. */
function Tool({ label, icon, command, onPress }: ToolProps) {
  const keysOf = useKeysOf()
  return (
    <button
      type="button"
      aria-keyshortcuts={command && keysOf(command)?.aria}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-md px-2 font-medium text-ink text-sm hover:bg-neutral-bg pointer-coarse:h-11"
    >
      {icon}
      {label}
      {command && (
        <span className="flex gap-0.5 pointer-coarse:hidden">
          <CommandKeys of={command} />
        </span>
      )}
    </button>
  )
}
