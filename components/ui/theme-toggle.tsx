'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { useEffect, useState } from 'react'
import { SegmentedControl } from './segmented-control'

export const themes = [
  { value: 'system', label: 'As the system', icon: <Monitor size={15} aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun size={15} aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={15} aria-hidden /> },
] as const

export function ThemeToggle() {
  const { theme, setTheme } = useTheme()
  const [known, setKnown] = useState(false)
  // The server can't know the choice: it lives in this browser.
  useEffect(() => setKnown(true), [])
  return (
    <SegmentedControl
      label="Theme"
      options={themes}
      value={known ? (theme ?? 'system') : 'system'}
      onChange={setTheme}
    />
  )
}
