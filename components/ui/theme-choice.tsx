'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { words } from '@/lib/words'
import { MenuChoice } from './menu'

const say = words.ui.themeChoice

const themes = [
  { value: 'light', label: say.light, icon: <Sun size={16} aria-hidden /> },
  { value: 'dark', label: say.dark, icon: <Moon size={16} aria-hidden /> },
  { value: 'system', label: say.asTheSystem, icon: <Monitor size={16} aria-hidden /> },
] as const

/** The three themes, for a menu. The choice lives in this browser. */
export function ThemeChoice() {
  const { theme = 'system', setTheme } = useTheme()
  return <MenuChoice label={say.theme} value={theme} options={themes} onChange={setTheme} />
}
