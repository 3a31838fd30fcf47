'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { MenuChoice } from './menu'

const themes = [
  { value: 'light', label: 'Light', icon: <Sun size={16} aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={16} aria-hidden /> },
  { value: 'system', label: 'As the system', icon: <Monitor size={16} aria-hidden /> },
] as const

/** The three themes, for a menu. The choice lives in this browser. */
export function ThemeChoice() {
  const { theme = 'system', setTheme } = useTheme()
  return <MenuChoice label="Theme" value={theme} options={themes} onChange={setTheme} />
}
