import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPages } from '../../../src/register/node/read-pages.js'
import { get, openBakeryRegister } from '../bakery.js'

async function builtPages() {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-pages-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Register</title>')
  await writeFile(join(folder, 'admin-1a2b.js'), 'start()')
  await writeFile(join(folder, 'secret.json'), '{}')
  return readPages(folder)
}

test('the pages are served with a strict policy, and their scripts for a year', async () => {
  const { register } = await openBakeryRegister({ adminPages: await builtPages(), basePath: '/evaste' })

  const [moved, page, script, other] = await Promise.all(
    ['/evaste/admin', '/evaste/admin/', '/evaste/admin/admin-1a2b.js', '/evaste/admin/secret.json'].map((path) =>
      get(register, path),
    ),
  )

  expect([moved?.status, moved?.headers.get('location')]).toEqual([308, 'admin/'])
  expect(await page?.text()).toContain('Register')
  expect(page?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';.*trusted-types/)
  expect(page?.headers.get('cache-control')).toBe('no-cache')
  expect(script?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(other?.status).toBe(404)
  await register.close()
})

test('a register without built pages serves its calls alone', async () => {
  const { register } = await openBakeryRegister({ adminPages: await readPages('/no/such/folder') })

  expect((await get(register, '/admin/')).status).toBe(404)
  await register.close()
})
