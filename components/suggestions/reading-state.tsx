'use client'
import { useEffect, useState } from 'react'
import { callApi } from '@/components/api/client'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { type ReadingProgress, readingProgress } from '@/lib/schemas/suggestion'
import { words } from '@/lib/words'

const said = words.suggestions.reading
const pauseMs = 1_500

/** How far the reading has come, engine by engine; asked for again while something waits. */
export function ReadingState({ initial }: { initial: ReadingProgress }) {
  const [{ engines }, setProgress] = useState(initial)
  const isBusy = engines.some(({ isOn, waiting }) => isOn && waiting > 0)
  useEffect(() => {
    if (!isBusy) return undefined
    const timer = setInterval(async () => {
      const answer = await callApi({ path: '/readings', schema: readingProgress, attempts: 1 })
      if (answer.ok) setProgress(answer.value)
    }, pauseMs)
    return () => clearInterval(timer)
  }, [isBusy])
  return (
    <ul className="grid gap-4">
      {engines.map((one) => {
        const { engine, version, waiting, done, failed, cost, untrue, lastProblem, isOn } = one
        return (
          <li key={engine} className="grid gap-1.5">
            <Progress label={said.engine(engine, version)} value={done} max={done + waiting + failed} />
            <p className="text-ink-2 text-sm">
              {[
                isOn ? undefined : said.off,
                waiting > 0 ? said.waiting(waiting) : said.allRead(done),
                failed > 0 ? said.failed(failed) : undefined,
                cost ? said.cost(cost.amount, cost.unit) : undefined,
                untrue > 0 ? said.untrue(untrue) : undefined,
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
            {lastProblem && <Notice tone="negative">{said.problem(lastProblem)}</Notice>}
          </li>
        )
      })}
    </ul>
  )
}
