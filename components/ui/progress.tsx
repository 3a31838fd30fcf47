import { words } from '@/lib/words'

const say = words.ui.progress
type ProgressProps = { label: string; value: number; max: number }

export const Progress = ({ label, value, max }: ProgressProps) => (
  <div className="flex flex-col gap-1.5">
    <div className="flex justify-between text-ink-2 text-xs tabular-nums">
      <span>{label}</span>
      <span aria-hidden>{say.ofIt(value, max)}</span>
    </div>
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={say.ofIt(value, max)}
      className="h-1.5 overflow-hidden rounded-full bg-neutral-bg"
    >
      <div
        className="h-full rounded-full bg-accent transition-[width]"
        style={{ width: `${max > 0 ? (100 * value) / max : 0}%` }}
      />
    </div>
  </div>
)
