'use client'
import { useId } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { AppError } from '@/lib/domain/errors'
import { words } from '@/lib/words'
import type { Fields } from './article-draft'

const say = words.imports.articleFields

type ArticleFieldsProps = {
  fields: Fields
  onChange: (fields: Fields) => void
  issues: AppError['issues']
  /** Names that the desk knows already, so that an outlet isn’t written in two ways. */
  outlets: readonly string[]
}

const rows: readonly { name: keyof Fields; label: string; hint?: string; wide?: boolean; type?: string }[] = [
  { name: 'title', label: say.title, wide: true },
  { name: 'outlet', label: say.outlet },
  { name: 'publishedAt', label: say.published, hint: say.suchAs202611 },
  { name: 'byline', label: say.byline },
  { name: 'dateline', label: say.dateline },
  { name: 'url', label: say.webAddress, wide: true, type: 'url' },
  { name: 'language', label: say.language, hint: say.aTagSuchAs },
]

/** What describes the article; each field was proposed from its words and can be changed. */
export function ArticleFields({ fields, onChange, issues = [], outlets }: ArticleFieldsProps) {
  const outletNames = useId()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {rows.map(({ name, label, hint, wide, type }) => (
        <div key={name} className={wide ? 'sm:col-span-2' : undefined}>
          <Field
            label={label}
            hint={hint}
            required={name === 'title'}
            error={issues.find(({ path }) => path === name)?.message}
          >
            <Input
              type={type ?? 'text'}
              dir="auto"
              list={name === 'outlet' ? outletNames : undefined}
              autoComplete="off"
              value={fields[name]}
              onChange={(event) => onChange({ ...fields, [name]: event.target.value })}
            />
          </Field>
        </div>
      ))}
      <datalist id={outletNames}>
        {outlets.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}
