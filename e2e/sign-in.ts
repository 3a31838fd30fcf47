import { expect, type Page } from '@playwright/test'

export type DemoPerson = 'editor' | 'reviewer' | 'admin'

/** Signs in as somebody of the demo desk, as a person does. */
export async function signIn(page: Page, who: DemoPerson): Promise<void> {
  await page.goto('/sign-in')
  const fields = [
    ['E-mail', `${who}@demo.test`],
    ['Password', process.env['VERBATIM_DEMO_PASSWORD'] ?? ''],
  ] as const
  const button = page.getByRole('button', { name: 'Sign in', exact: true })
  await expect(async () => {
    for (const [label, value] of fields) {
      await page.getByLabel(label).fill('')
      await page.getByLabel(label).fill(value)
    }
    await expect(button).toBeEnabled({ timeout: 500 })
  }).toPass()
  await button.click()
  // The first sign-in on a new server also waits for its first page.
  await expect(page).toHaveURL(/\/stories$/, { timeout: 30_000 })
}
