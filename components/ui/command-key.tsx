'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const here = () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl')
const onTheServer = () => 'Ctrl'

/** The key that commands are given with on this machine. */
export const CommandKey = () => useSyncExternalStore(never, here, onTheServer)
