import { classNames } from './class-names'

/** Holds the place of what is being fetched; the region around it carries `aria-busy`. */
export const Skeleton = ({ className = 'h-4 w-full' }: { className?: string | undefined }) => (
  <div aria-hidden className={classNames('animate-pulse rounded-md bg-neutral-bg', className)} />
)
