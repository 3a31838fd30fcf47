'use client'
import { useEffect, useState } from 'react'
import { words } from '@/lib/words'
import { dayOf } from './day-of'

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** “3 hours ago”, in plain English. */
export function relativeTime(at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(words.language, { numeric: 'auto' })
  const step = steps.find(([, size]) => Math.abs(seconds) >= size)
  return step ? format.format(Math.round(seconds / step[1]), step[0]) : words.ui.justNow
}

/** The day as the server knows it, then, in the browser, how long ago; the exact moment is its title. */
export function RelativeTime({ at }: { at: string }) {
  const [shown, setShown] = useState({ text: dayOf(at), title: at })
  useEffect(() => {
    const say = () =>
      setShown({ text: relativeTime(new Date(at), new Date()), title: new Date(at).toLocaleString(words.locale) })
    say()
    const timer = setInterval(say, 60_000)
    return () => clearInterval(timer)
  }, [at])
  return (
    <time dateTime={at} title={shown.title} className="whitespace-nowrap tabular-nums">
      {shown.text}
    </time>
  )
}
