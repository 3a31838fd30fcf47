import { Select } from './input'

type FilterSelect = {
  /** Its name in the address. */
  readonly name: string
  readonly label: string
  /** What stands there where nothing is chosen. */
  readonly any: string
  readonly items: readonly { readonly id: string; readonly label: string }[]
}

/** The choices of a form of filters, each as the address has it. */
export const FilterSelects = ({
  selects,
  current,
}: {
  selects: readonly FilterSelect[]
  current: Readonly<Record<string, string>>
}) =>
  selects.map(({ name, label, any, items }) => (
    <div key={name} className="w-[calc(50%-0.25rem)] sm:w-40">
      <Select name={name} aria-label={label} defaultValue={current[name] ?? ''}>
        <option value="">{any}</option>
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.label}
          </option>
        ))}
      </Select>
    </div>
  ))
