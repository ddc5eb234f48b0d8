import { expect, it } from 'vitest'
import { sealHtml } from '../../../src/rewrite.js'
import { townBakery } from '../rewrite/town-bakery.js'
import { openWorkshop } from '../workshop.js'

it('a sealed page is checked too, with the modules that lie beside it', async () => {
  const workshop = await openWorkshop()
  const page = '<head><script src="evaste.js"></script>\n<script type="module" src="own.js"></script>'
  await workshop.write('evaste.json', JSON.stringify(townBakery()))
  await workshop.write('index.html', sealHtml(page, townBakery()).html)
  await workshop.write('own.js', 'import "https://tracker.example/a.js"')

  const { exitCode, stdout } = await workshop.run('lint', 'index.html')

  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/R45 +line \d+: Firefox does not run own\.js after consent/)
})
