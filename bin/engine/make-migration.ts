/**
 * Makes the next migration from prisma/schema.prisma, or checks that none is missing, without a network:
 * Prisma's schema engine as WebAssembly compares the migrations, applied to an in-memory PostgreSQL, with the schema.
 *
 *   npm run migration -- NAME   writes prisma/migrations/<time>_NAME/migration.sql
 *   npm run drift               exits 1 if the schema says what no migration does
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

const schemaPath = resolve('prisma/schema.prisma')
const migrationsDir = resolve('prisma/migrations')
const lockPath = join(migrationsDir, 'migration_lock.toml')

type Engine = { diff(request: object): Promise<{ exitCode: number; stdout: string | null }> }
type Glue = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: { new: (options: object, log: () => void, factory: unknown) => Promise<Engine> }
}

/** The engine's JavaScript is meant for bundlers; here it is wired to its WebAssembly by hand. */
async function loadEngine(): Promise<Engine> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = (await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)) as Glue
  const wasm = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue as never })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  const shadow = () => new PrismaPGlite(new PGlite({ extensions: { pg_trgm } }))
  const main = shadow()
  const factory = {
    provider: main.provider,
    adapterName: main.adapterName,
    connect: () => main.connect(),
    connectToShadowDb: () => shadow().connect(),
  }
  const datamodels = [[schemaPath, readFileSync(schemaPath, 'utf8')]]
  return glue.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory as never))
}

const migrationNames = () =>
  readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** The SQL that the migrations lack; empty when they say all that the schema does. */
async function missingSql(): Promise<string> {
  const engine = await loadEngine()
  const { exitCode, stdout } = await engine.diff({
    from: {
      tag: 'migrations',
      baseDir: migrationsDir,
      lockfile: { path: 'migration_lock.toml', content: readFileSync(lockPath, 'utf8') },
      shadowDbInitScript: '',
      migrationDirectories: migrationNames().map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(join(migrationsDir, name, 'migration.sql'), 'utf8') },
        },
      })),
    },
    to: { tag: 'schemaDatamodel', files: [{ path: schemaPath, content: readFileSync(schemaPath, 'utf8') }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return exitCode === 2 ? (stdout ?? '') : ''
}

const [task, name] = process.argv.slice(2)
const sql = await missingSql()
if (task === '--check') {
  if (sql) console.error(`prisma/schema.prisma says what no migration does:\n${sql}\nRun: npm run migration -- NAME`)
  process.exit(sql ? 1 : 0)
}
if (task !== '--new' || !/^[a-z][a-z0-9_]*$/.test(name ?? '')) {
  console.error('Usage: npm run migration -- name_in_small_letters')
  process.exit(2)
}
if (sql) {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsDir, `${time}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(`${folder}/migration.sql`)
} else console.log('Nothing to migrate.')
process.exit(0)
