import { describe, expect, it } from 'vitest'
import { LOADING } from '../../../src/held/loading-attributes.js'
import { MAY_LOAD } from '../../../src/page/guard/elements/loading-elements.js'

const pairs = [...LOADING].flatMap(([name, attributes]) => attributes.map((attribute) => [name, attribute] as const))

describe('markup that may load', () => {
  it.each(pairs)('is found by <%s %s>, however the attribute is written', (name, attribute) => {
    for (const html of [
      `<p></p><${name} ${attribute}="//x.example/">`,
      `<${name}/${attribute}=//x.example/>`,
      `<${name} title='>'${attribute} = "//x.example/">`,
      `<${name}\n${attribute.toUpperCase()}="//x.example/">`.replace(name, name.toUpperCase()),
    ])
      expect(MAY_LOAD.test(html), html).toBe(true)
  })

  it.each([
    '<p>Clocks</p>',
    '<li><input class="toggle" type="checkbox" checked></li>',
    '<a href="/x">src</a>',
    '<audio controls></audio>',
  ])('is not %s', (html) => expect(MAY_LOAD.test(html)).toBe(false))
})
