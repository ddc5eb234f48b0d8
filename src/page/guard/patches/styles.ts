import type { HeldRegistry } from '../policy/held-registry.js'
import type { BlockingPolicy } from '../policy/blocking-policy.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'
import type { VerdictReader } from '../policy/verdict.js'

const SHEETS = 'insertRule addRule appendRule replace replaceSync'
const PROPERTIES =
  'setProperty cssText background backgroundImage background-image borderImage borderImageSource content cursor listStyle listStyleImage mask maskImage src'
/** What takes CSS, by interface. Browsers define style properties on different objects; Chromium on none. */
const CALLS: Readonly<Record<string, string>> = {
  CSSStyleSheet: SHEETS,
  CSSGroupingRule: SHEETS,
  CSSStyleRule: SHEETS,
  CSSKeyframesRule: SHEETS,
  CSSStyleDeclaration: PROPERTIES,
  CSSStyleProperties: PROPERTIES,
  CSS2Properties: PROPERTIES,
  StylePropertyMap: 'set append',
}

/** Removes blocked URLs from style sheets that scripts create. They are reported, but not restored later. */
export function guardStyles(
  realm: Realm,
  { patch, replace }: Patches,
  { ofCss }: VerdictReader,
  policy: BlockingPolicy,
  registry: HeldRegistry,
): void {
  const clean = (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    const [css, waits] = ofCss(value)
    if (registry.refuses(waits, 'css', value)) return css
    return value
  }
  const cleanArguments = (original: (...args: unknown[]) => unknown) =>
    function (this: unknown, ...args: unknown[]): unknown {
      return original.apply(this, args.map(clean))
    }
  patch(realm, 'FontFace', (callOriginal, args) => callOriginal(args.map(clean)))
  patch(realm.CSS, 'registerProperty', (callOriginal, [definition]) => {
    const { initialValue } = Object(definition) as PropertyDefinition
    return callOriginal([{ ...(definition as PropertyDefinition), initialValue: clean(initialValue) }])
  })
  for (const [owner, names] of Object.entries(CALLS))
    for (const name of names.split(' '))
      replace(
        (realm as unknown as Record<string, { prototype: object } | undefined>)[owner]?.prototype,
        name,
        cleanArguments,
      )
  // An SVG script or image has its URL in an object that does not refer to its element.
  patch(realm.SVGAnimatedString.prototype, 'baseVal', (callOriginal, [value]) => {
    if (!registry.refuses(policy.ofUrl(String(value)), 'svg', String(value))) callOriginal()
  })
}
