import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectFolder } from '../../bin/engine/settings'

export type Side = 'verbatim' | 'recogito'

const file = (path: string) => join(projectFolder, path)

/** A page of the bench in one piece: its script, built as for readers, and the style sheet that both sides share. */
export async function bundledPage(side: Side): Promise<string> {
  const { script, style } = await bundled(side)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${side}</title>
<style>${houseStyle()}${style}</style><body><script>${script.replaceAll('</script', '<\\/script')}</script>`
}

/** What is put into every page, also the real ones, to measure in. */
export const bundledProbe = async (): Promise<string> => (await bundled('probe')).script

async function bundled(name: string): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [file(`bench/reader/pages/${name}`)],
    bundle: true,
    write: false,
    outdir: 'out',
    minify: !process.env['NOMIN'],
    format: 'iife',
    jsx: 'automatic',
    tsconfig: file('tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  const of = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: of('.js'), style: of('.css') }
}

/** The reader's own style sheet and colours. What Tailwind adds to the app plays no part in the text. */
function houseStyle(): string {
  const [tokens, reader] = ['app/globals.css', 'components/reader/reader.css'].map((path) =>
    readFileSync(file(path), 'utf8').replace(/^@(import|custom-variant)[^\n]*;$/gm, ''),
  )
  const frame =
    '*{margin:0;box-sizing:border-box}main{max-width:38rem;margin:2rem auto 40vh}.relative{position:relative}'
  return `${tokens}${frame}${reader}`
}
