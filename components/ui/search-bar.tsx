import { Search } from 'lucide-react'
import Form from 'next/form'
import type { ReactNode } from 'react'
import { words } from '@/lib/words'
import { Button } from './button'
import { Field } from './field'
import { Input } from './input'

const say = words.ui.searchBar

/** Searches a list through the address, so that it works without scripts and can be sent to somebody. */
export function SearchBar({
  action,
  label,
  q,
  children,
}: {
  action: string
  label: string
  q: string
  children?: ReactNode
}) {
  return (
    <search>
      <Form action={action} className="mb-4 flex flex-wrap items-end gap-2">
        <div className="min-w-48 flex-1">
          <Field label={label} labelHidden>
            <Input type="search" name="q" placeholder={label} defaultValue={q} />
          </Field>
        </div>
        {children}
        <Button type="submit" icon={<Search aria-hidden="true" className="size-4" />}>
          {say.search}
        </Button>
      </Form>
    </search>
  )
}
