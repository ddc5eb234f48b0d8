import type { HeldRegistry } from '../policy/held-registry.js'
import type { BlockingPolicy } from '../policy/blocking-policy.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'
import type { VerdictReader } from '../policy/verdict.js'

const OWNERS = [
  'CSSStyleSheet',
  'CSSGroupingRule',
  'CSSStyleDeclaration',
  'CSSStyleProperties',
  'CSS2Properties',
  'StylePropertyMap',
]
const CALLS =
  'insertRule addRule replace replaceSync set append setProperty cssText background backgroundImage background-image borderImage borderImageSource content cursor listStyle listStyleImage mask maskImage src'.split(
    ' ',
  )

/** Removes blocked URLs from style sheets that scripts create. They are reported, but not restored later. */
export function guardStyles(
  realm: Realm,
  { patch, replace }: Patches,
  { ofCss }: VerdictReader,
  policy: BlockingPolicy,
  registry: HeldRegistry,
): void {
  const clean = (value: unknown): unknown => {
    if (typeof value !== 'string' || !value.includes('/')) return value
    const [css, waits] = ofCss(value)
    if (registry.refuses(waits, 'css', value)) return css
    return value
  }
  const replaceIn = (owner: object | undefined, names: readonly string[]): void => {
    for (const name of names)
      replace(
        owner,
        name,
        (original) =>
          function (this: unknown, ...args: unknown[]): unknown {
            return original.apply(this, args.map(clean))
          },
      )
  }
  patch(realm, 'FontFace', (callOriginal, args) => callOriginal(args.map(clean)))
  // Browsers define style properties on different objects; Chromium on none.
  for (const name of OWNERS)
    replaceIn((realm as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype, CALLS)
  // An SVG script or image has its URL in an object that does not refer to its element.
  patch(realm.SVGAnimatedString.prototype, 'baseVal', (callOriginal, [value]) => {
    if (!registry.refuses(policy.ofUrl(String(value)), 'svg', String(value))) callOriginal()
  })
}
