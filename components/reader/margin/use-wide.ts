'use client'
import { useSyncExternalStore } from 'react'

/** From here on the margin stands beside the text; below it, it is a panel at the foot. As in the style sheet. */
const wide = '(min-width: 64rem)'

/** Whether there is room for a margin beside the text. The server can't know and draws for a desk. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const query = matchMedia(wide)
      query.addEventListener('change', onChange)
      return () => query.removeEventListener('change', onChange)
    },
    () => matchMedia(wide).matches,
    () => true,
  )
