import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'acorn'
import { expect, it } from 'vitest'

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  )

// A build takes two minutes on two idle cores.
it('dist is what src builds to', { timeout: 900_000 }, () => {
  // Inside the project, so that what is built finds its packages.
  mkdirSync('.build', { recursive: true })
  const fresh = mkdtempSync('.build/dist-')
  const env = { ...process.env, EVASTE_DIST: fresh }
  try {
    const { status, stderr } = spawnSync('npx', ['rollup', '-c', '--silent'], { env, encoding: 'utf8' })
    expect(stderr).not.toMatch(/error/i)
    expect(status).toBe(0)

    const [built, committed] = [contentOf(fresh), contentOf('dist')]

    expect(Object.keys(committed)).toEqual(Object.keys(built))
    const stale = Object.keys(built).filter((file) => built[file] !== committed[file])
    expect(stale, 'run `npm run build` and commit dist').toEqual([])
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
})

it('an app gets each language as one file', () => {
  const files = readdirSync('dist/page').filter((file) => /^[a-z]{2}\d*\.js$/.test(file))

  expect(files).toEqual(readdirSync('src/text/banner').map((file) => file.replace('.ts', '.js')))
})

it('the browsers that the README names can read every file of the tag’s folder', () => {
  const isClassic = (file: string): boolean => /^evaste(-worker|-migrate)?\.js$/.test(file)
  for (const [file, code] of Object.entries(contentOf('dist/site')).filter(([name]) => name.endsWith('.js'))) {
    const read = (): unknown => parse(code, { ecmaVersion: 2021, sourceType: isClassic(file) ? 'script' : 'module' })

    expect(read, file).not.toThrow()
    // Safari reads no file with a lookbehind before 16.4.
    expect(code, file).not.toMatch(/\(\?<[=!]/)
  }
})

it('a browser compiles what a page view runs while it loads', () => {
  for (const file of ['evaste.js', 'evaste-sealed.js', 'evaste-first-en.js', 'evaste-reopen.js'])
    // Behind other code, the comment has no effect.
    expect(readFileSync(`dist/site/${file}`, 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
})

it('the packed package installs into a folder of its own and its entries load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evaste-packed-'))
  try {
    const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' })
    const tarball = packed.stdout.trim().split('\n').at(-1) as string
    spawnSync('tar', ['-xzf', join(folder, tarball), '-C', folder])
    const entries = [
      'index',
      'migrate',
      'account',
      'testing',
      'react',
      'replay',
      'vue',
      'svelte',
      'declaration',
      'register',
      'rewrite',
      'vite',
      'astro',
      'nuxt',
    ].map((name) => `./package/dist/${name}.js`)
    const script = `for (const entry of ${JSON.stringify(entries)}) { const { default: _, ...names } = await import(entry); console.log(entry, Object.keys(names).length > 0) }`
    // Lit and js-cookie are what `npm i evaste` brings.
    spawnSync('ln', ['-s', join(process.cwd(), 'node_modules'), join(folder, 'node_modules')])
    const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    })

    expect(stderr).toBe('')
    expect(stdout.trim().split('\n')).toEqual(entries.map((entry) => `${entry} true`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
