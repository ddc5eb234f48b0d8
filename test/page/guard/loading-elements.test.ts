import { describe, expect, it } from 'vitest'
import { LOADING } from '../../../src/held/loading-attributes.js'
import { mayLoadMarkup } from '../../../src/page/guard/elements/loading-elements.js'

const pairs = [...LOADING].flatMap(([name, attributes]) => attributes.map((attribute) => [name, attribute] as const))

describe('markup that may load', () => {
  it.each(pairs)('is found by <%s %s>, however the attribute is written', (name, attribute) => {
    for (const html of [
      `<p></p><${name} ${attribute}="//x.example/">`,
      `<${name}/${attribute}=//x.example/>`,
      `<${name} title='>'${attribute} = "//x.example/">`,
      `<${name}\n${attribute.toUpperCase()}="//x.example/">`.replace(name, name.toUpperCase()),
    ])
      expect(mayLoadMarkup(html), html).toBe(true)
  })

  it('is found by CSS whose brackets are escaped', () => {
    expect(mayLoadMarkup('<p style="background: url&#40;//x.example/)">')).toBe(true)
  })

  it.each([
    '<p>Clocks &amp; watches (new)</p>',
    '<li><input class="toggle" type="checkbox" checked></li>',
    '<a href="/x">src</a>',
    '<audio controls></audio>',
  ])('is not %s', (html) => expect(mayLoadMarkup(html)).toBe(false))
})
