import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { Spinner } from '@/components/ui/spinner'
import { words } from '@/lib/words'
import { outcomeWords } from './import-result'
import type { Upload } from './use-uploads'

const say = words.imports.fileProgress

const icons: Readonly<Record<Upload['state'], ReactNode>> = {
  waiting: <CircleDashed size={16} aria-label={say.waiting} className="text-ink-3" />,
  sending: <Spinner size={16} label={say.beingSaved} />,
  done: <CircleCheck size={16} aria-label={say.saved} className="text-positive-fg" />,
  refused: <CircleAlert size={16} aria-label={say.notSaved} className="text-negative-fg" />,
}

type FileProgressProps = { files: readonly Upload[]; running: boolean; onRetry: (id: string) => void }

/** Every file with what became of it. */
export function FileProgress({ files, running, onRetry }: FileProgressProps) {
  const settled = files.filter(({ state }) => state === 'done' || state === 'refused').length
  const refused = files.filter(({ state }) => state === 'refused').length
  return (
    <section aria-label={say.files} className="grid gap-3">
      <Progress
        label={running ? say.saving : refused > 0 ? say.doneNotSaved(refused) : say.allSaved}
        value={settled}
        max={files.length}
      />
      <ul className="border-line border-t">
        {files.map(({ id, file, state, article, message }) => (
          <li key={id} className="flex items-start gap-3 border-line border-b py-2.5 text-sm">
            <span className="mt-0.5 shrink-0">{icons[state]}</span>
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{file.name}</p>
              {article && (
                <p className="text-ink-2">
                  {article.outcome === 'created' ? article.title : outcomeWords[article.outcome]}
                </p>
              )}
              {message && <p className="text-negative-fg">{message}</p>}
            </div>
            {article && (
              <Link href={`/articles/${article.id}`} className="link shrink-0">
                {say.open}
              </Link>
            )}
            {state === 'refused' && (
              <Button size="sm" disabled={running} onClick={() => onRetry(id)}>
                {words.ui.tryAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
