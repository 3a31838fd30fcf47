import { expect, type Page, test } from '@playwright/test'
import { signIn } from './sign-in'

/** What the browser refused to run or load, and what broke, on every page of this tab from now on. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = []
  await page.exposeFunction('heardViolation', (what: string) => heard.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { heardViolation(what: string): void }).heardViolation(
        `${location.pathname}: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
      ),
    )
  })
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`))
  return heard
}

const screens = ['/stories', '/articles', '/import', '/review', '/actors', '/topics', '/outlets', '/exports', '/people']

/** The screens, and one page of each thing that the first of its list leads to. */
async function addresses(page: Page): Promise<string[]> {
  const one = async (things: string) => {
    const { items } = (await (await page.request.get(`/api/v1/${things}`)).json()) as { items: { id: string }[] }
    expect(items.length, things).toBeGreaterThan(0)
    return `/${things}/${items[0]?.id}`
  }
  return [...screens, '/account', await one('stories'), await one('articles'), await one('actors')]
}

test('every screen obeys its content security policy, in the light and in the dark', async ({ page }) => {
  test.slow()
  await signIn(page, 'admin')
  const heard = await listen(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const address of [...(await addresses(page)), '/nowhere']) {
      await page.goto(address)
      await expect(page.getByRole('main')).toBeVisible()
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    }
  }
  expect(heard).toEqual([])
})

test('the sign-in page obeys it too, and a script that was smuggled in does not run', async ({ page }) => {
  const heard = await listen(page)
  await page.goto('/sign-in')
  expect(heard).toEqual([])
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.setAttribute('onerror', 'document.title = "smuggled"')
    image.src = '/nowhere.png'
    document.body.append(image)
  })
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  await expect(page).not.toHaveTitle('smuggled')
})

test('every answer carries the headers that keep it in its place', async ({ request }) => {
  for (const path of ['/sign-in', '/nowhere', '/api/health', '/api/v1/articles', '/api/v1/nowhere', '/icon.svg']) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy'], path).toContain('camera=()')
    expect(headers['x-powered-by'], path).toBeUndefined()
    expect(headers['access-control-allow-origin'], path).toBeUndefined()
    if (path === '/icon.svg') continue
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy'], path).not.toMatch(/script-src[^;]*'unsafe|default-src[^;]*\*/)
  }
})

test('each page has a nonce of its own', async ({ request }) => {
  const nonces = new Set<string | undefined>()
  for (let i = 0; i < 5; i++) {
    const response = await request.get('/sign-in')
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1]
    expect(await response.text()).toContain(`nonce="${nonce}"`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(5)
})

test('browsers are told to stay with HTTPS where they came by it', async ({ request }) => {
  const https = await request.get('/api/health', { headers: { 'x-forwarded-proto': 'https' } })
  expect(https.headers()['strict-transport-security']).toContain('max-age=31536000')
  expect((await request.get('/api/health')).headers()['strict-transport-security']).toBeUndefined()
})

/** Ways around a guard that stands in front of the pages instead of in them. */
const disguises: { name: string; headers?: Record<string, string>; query?: string; suffix?: string }[] = [
  { name: 'as it is' },
  { name: 'as a request of the proxy itself', headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' } },
  { name: 'as source of the proxy', headers: { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy' } },
  { name: 'as a server component', headers: { rsc: '1' } },
  {
    name: 'as a prefetch',
    headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  },
  { name: 'with the mark of one', query: '?_rsc=abcde' },
  { name: 'with parameters of the router', query: '?nxtPid=1&nxtPpath=stories' },
  { name: 'as its data file', suffix: '.rsc' },
  { name: 'as a segment', suffix: '.segments/_tree.segment.rsc' },
  { name: 'as another host', headers: { 'x-forwarded-host': 'evil.invalid', 'x-original-url': '/sign-in' } },
  { name: 'as an address of our own making', headers: { 'x-verbatim-path': '/sign-in', 'x-nonce': 'mine' } },
]

test('nobody reads a page without signing in, however the request is dressed', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, 'admin')
  const read = async (path: string) => (await page.request.get(`/api/v1/${path}`)).json() as Promise<unknown>
  const { items } = (await read('stories')) as { items: { title: string }[] }
  const { user } = (await read('session')) as { user: { name: string } }
  const secret = items[0]?.title ?? ''
  expect(secret.length).toBeGreaterThan(3)
  expect(await (await page.request.get('/stories')).text()).toContain(secret)
  const paths = await addresses(page)
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  for (const path of paths)
    for (const { name, headers = {}, query = '', suffix = '' } of disguises) {
      const response = await stranger.get(`${path}${suffix}${query}`, { headers })
      const body = await response.text()
      expect(body.includes(secret) || body.includes(user.name), `${path} ${name}`).toBe(false)
      expect(new URL(response.url()).origin, `${path} ${name}`).toBe(baseURL)
    }
  await stranger.dispose()
})

test('what belongs to the workshop is not served', async ({ request }) => {
  const paths = [
    ...['/.git/HEAD', '/.env', '/package.json', '/package-lock.json', '/next.config.js', '/prisma/schema.prisma'],
    ...['/.next/BUILD_ID', '/.data/auth-secret', '/.data/demo-password', '/server.log', '/_next/static/../../../.env'],
    ...['/_next/image?url=%2Ficon.svg&w=64&q=75', '/api/v1/../../.env', '/node_modules/next/package.json'],
  ]
  for (const path of paths) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status(), path).toBeGreaterThanOrEqual(400)
    expect(response.status(), path).toBeLessThan(500)
  }
  const page = await (await request.get('/sign-in')).text()
  const scripts = [...page.matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) {
    expect(await (await request.get(script)).text(), script).not.toContain('sourceMappingURL')
    expect((await request.get(`${script}.map`)).status(), script).toBe(404)
  }
  expect((await request.fetch('/sign-in', { method: 'TRACE' }).catch(() => undefined))?.ok() ?? false).toBe(false)
})

test('an address to go to after signing in leads nowhere else', async ({ page, baseURL }) => {
  for (const wanted of [
    '//evil.invalid',
    '/\\evil.invalid',
    'https:evil.invalid',
    'javascript:alert(1)',
    '/%0d%0a//evil',
  ]) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(wanted)}`)
    await page.getByLabel('E-mail').fill('editor@demo.test')
    await page.getByLabel('Password').fill(process.env['VERBATIM_DEMO_PASSWORD'] ?? '')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page, wanted).not.toHaveURL(/\/sign-in/)
    expect(new URL(page.url()).origin, wanted).toBe(baseURL)
  }
})
