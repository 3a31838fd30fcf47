import type { ReactNode } from 'react'

const measures = { md: 'max-w-3xl', lg: 'max-w-6xl', xl: '' } as const

/** The measure and margins of a page. Whatever its measure, it begins at the same edge: titles don't jump. */
export const Page = ({
  children,
  width = 'lg',
}: {
  children: ReactNode
  width?: keyof typeof measures | undefined
}) => (
  <div className="mx-auto max-w-7xl px-4 py-6 sm:px-8 sm:py-9">
    <div className={measures[width]}>{children}</div>
  </div>
)
