import { expect, type Page } from '@playwright/test'

export type DemoPerson = 'editor' | 'reviewer' | 'admin'

/** Signs in as somebody of the demo desk, as a person does. */
export async function signIn(page: Page, who: DemoPerson): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(`${who}@demo.test`)
  await page.getByLabel('Password').fill(process.env['VERBATIM_DEMO_PASSWORD'] ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  // The first sign-in on a new server also waits for its first page.
  await expect(page).toHaveURL(/\/stories$/, { timeout: 30_000 })
}
