import { classNames } from '@/components/ui/class-names'
import { initialsOf, lookOf } from './person-look'

type PersonMarkProps = { person: { readonly id: string; readonly name: string }; className?: string | undefined }

/** A person as initials on their colour; the name stands beside it, or is the name of what it stands in. */
export const PersonMark = ({ person, className }: PersonMarkProps) => (
  <span
    aria-hidden
    className={classNames(
      `person-mark person-${lookOf(person.id)} inline-grid size-6 shrink-0 place-items-center rounded-full font-semibold text-[0.625rem]`,
      className,
    )}
  >
    {initialsOf(person.name)}
  </span>
)
