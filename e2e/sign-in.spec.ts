import { expect, test } from '@playwright/test'
import { signIn } from './sign-in'

const password = () => process.env['VERBATIM_DEMO_PASSWORD'] ?? ''

test('a wrong password is told in words, what was typed stays, and the right one leads where one wanted to go', async ({
  page,
}) => {
  await page.goto('/articles?q=quay')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
  await page.getByLabel('E-mail').fill('editor@demo.test')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('That e-mail and password don’t match.')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue('editor@demo.test')
  await page.getByLabel('Password').fill(password())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/articles\?q=quay$/)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})

test('an address that nobody has gets the same words as a wrong password', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('nobody@demo.test')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('That e-mail and password don’t match.')).toBeVisible()
})

test('signing out ends the session itself: its cookie, kept by somebody, opens nothing', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, 'editor')
  const kept = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    storageState: await page.context().storageState(),
  })
  expect((await kept.get('/api/v1/articles')).status()).toBe(200)
  await page.getByRole('button', { name: /account and theme/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await kept.get('/api/v1/articles')).status()).toBe(401)
  expect((await kept.get('/stories', { maxRedirects: 0 })).headers()['location']).toContain('/sign-in')
  await page.goto('/stories')
  await expect(page).toHaveURL(/\/sign-in/)
  await kept.dispose()
})

test('the API answers nobody, whatever headers a request brings along', async ({ request }) => {
  const disguises = [{}, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }, { rsc: '1' }]
  for (const path of ['articles', 'stories', 'review', 'actors', 'people', 'session', 'audit', 'exports/jsonl'])
    for (const headers of disguises) {
      const response = await request.get(`/api/v1/${path}`, { headers })
      expect(response.status(), path).toBe(401)
      expect(response.headers()['content-type'], path).toContain('application/problem+json')
      expect(await response.json(), path).toMatchObject({ code: 'unauthenticated' })
    }
})
