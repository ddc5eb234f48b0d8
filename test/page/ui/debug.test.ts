import { expect, test } from 'vitest'
import { type HeldThing, ReleasedThings } from '../../../src/page/ui/debug/released-things.js'

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
