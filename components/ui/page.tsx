import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** The measure and margins of an ordinary page. */
export const Page = ({ children, width = 'lg' }: { children: ReactNode; width?: 'md' | 'lg' | undefined }) => (
  <div className={classNames('mx-auto px-4 py-6 sm:px-8 sm:py-9', width === 'md' ? 'max-w-3xl' : 'max-w-6xl')}>
    {children}
  </div>
)
