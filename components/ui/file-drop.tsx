'use client'
import { Upload } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { classNames } from './class-names'

type FileDropProps = {
  label: string
  hint?: string | undefined
  /** As an `accept` attribute has it: `.txt,.md`. */
  accept: string
  multiple?: boolean | undefined
  disabled?: boolean | undefined
  onFiles: (files: File[]) => void
}

/** A file field that files can also be dropped on. What is dropped isn’t filtered: the receiver says what it can’t read. */
export function FileDrop({ label, hint, accept, multiple, disabled, onFiles }: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const give = (list: FileList | null) => list?.length && onFiles([...list])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!disabled) give(event.dataTransfer.files)
  }
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'flex min-h-40 cursor-pointer flex-col items-center justify-center gap-1.5 rounded-lg border border-dashed px-4 py-8 text-center has-focus-visible:outline-2 has-focus-visible:outline-focus',
        over ? 'border-accent bg-accent-wash' : 'border-control bg-surface hover:bg-sunken',
      )}
    >
      <Upload size={20} aria-hidden className="text-ink-3" />
      <span className="font-medium text-ink text-sm">{label}</span>
      {hint && <span className="text-ink-3 text-xs">{hint}</span>}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className="sr-only"
        onChange={(event) => {
          give(event.target.files)
          // The same file, mended, can be chosen again.
          event.target.value = ''
        }}
      />
    </label>
  )
}
