'use client'

import { useEffect, useState } from 'react'

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** How long ago something was. The server writes the date; the browser, which knows the hour, writes the distance. */
export function RelativeTime({ at }: { at: string }) {
  const [text, setText] = useState(() => dates.format(new Date(at)))
  useEffect(() => {
    const update = () => setText(distance((Date.now() - new Date(at).getTime()) / 1000))
    update()
    const timer = setInterval(update, 60_000)
    return () => clearInterval(timer)
  }, [at])
  return (
    <time dateTime={at} title={at.slice(0, 16).replace('T', ' ')} className="whitespace-nowrap">
      {text}
    </time>
  )
}

function distance(seconds: number): string {
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? ['second', 1]
  return unit === 'second' ? 'just now' : words.format(-Math.floor(seconds / length), unit)
}
