import { expect, test } from 'vitest'
import { readDeclaration } from '../../../src/declaration/read.js'
import { type HeldThing, ReleasedThings } from '../../../src/page/ui/debug/released-things.js'
import { undeclaredHosts } from '../../../src/page/ui/debug/third-parties.js'
import { cleaningFirm } from './cleaning-firm.js'

const script = (name: string): HeldThing => ({
  services: ['ga4'],
  kind: 'script',
  what: `https://analytics.google.example/${name}`,
})

test('what was held and no longer is has been released, until it is held again', () => {
  const released = new ReleasedThings()
  released.follow([script('a.js'), script('b.js')])

  released.follow([script('b.js')])
  const once = released.list.map(({ what }) => what)
  released.follow([script('a.js')])
  const after = released.list.map(({ what }) => what)

  expect(once).toEqual(['https://analytics.google.example/a.js'])
  expect(after).toEqual(['https://analytics.google.example/b.js'])
})

test('an undeclared third party is a host of another site that no service declares, told once', () => {
  const { services } = readDeclaration(cleaningFirm)
  const seen = [
    'https://kirkas.example/app.js',
    'https://analytics.google.example/collect',
    'https://fonts.elsewhere.example/a.woff2',
    'https://fonts.elsewhere.example/b.woff2',
    'data:image/png;base64,AAAA',
    'not an address',
  ]

  expect(undeclaredHosts(seen, services, 'kirkas.example')).toEqual(['fonts.elsewhere.example'])
})
