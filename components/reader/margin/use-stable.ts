'use client'
import { useInsertionEffect, useRef, useState } from 'react'

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>

/** The same functions in one object that never changes, so that what is drawn with them is not drawn again. */
export function useStable<Some extends Functions>(functions: Some): Some {
  const latest = useRef(functions)
  useInsertionEffect(() => {
    latest.current = functions
  })
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(functions).map((name) => [name, (...args: never[]) => latest.current[name]?.(...args)]),
      ) as Some,
  )
  return stable
}
