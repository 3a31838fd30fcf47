import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Read only by the ordinary Prisma commands; the application passes its own connection.
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
