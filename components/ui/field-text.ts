/** What was typed into a field of a form, trimmed; nothing for a field that is not there, or a file. */
export function fieldText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
