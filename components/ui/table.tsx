import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type TableProps = ComponentProps<'table'> & { label: string }

/** A table that scrolls sideways by itself when it must, with all that is in it, so that the page never does. */
export const Table = ({ label, className, ...rest }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section aria-label={label} tabIndex={0} className="relative -mx-1 overflow-x-auto px-1">
    <table {...rest} className={classNames('w-full border-collapse text-left text-sm', className)} />
  </section>
)

export const TableHead = (props: ComponentProps<'thead'>) => <thead {...props} />
export const TableBody = (props: ComponentProps<'tbody'>) => <tbody {...props} />

export const TableRow = ({ className, ...rest }: ComponentProps<'tr'>) => (
  <tr {...rest} className={classNames('border-line border-b hover:bg-surface', className)} />
)

export const TableHeader = ({ className, ...rest }: ComponentProps<'th'>) => (
  <th
    scope="col"
    {...rest}
    className={classNames(
      'h-8 whitespace-nowrap px-2.5 font-medium text-ink-3 text-xs first:pl-0 last:pr-0',
      className,
    )}
  />
)

export const TableCell = ({ className, ...rest }: ComponentProps<'td'>) => (
  <td {...rest} className={classNames('px-2.5 py-2 align-middle first:pl-0 last:pr-0', className)} />
)
