import type { HeldRegistry } from '../policy/held-registry.js'
import type { BlockingPolicy } from '../policy/blocking-policy.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'
import { replaceIn } from './replace-in.js'
import type { VerdictReader } from '../policy/verdict.js'

const SHEETS = 'insertRule addRule appendRule replace replaceSync'
const PROPERTIES =
  'setProperty cssText background backgroundImage background-image borderImage borderImageSource content cursor listStyle listStyleImage list-style-image mask maskImage webkitMaskImage shapeOutside src'
/** What takes CSS, by interface. Browsers define style properties on different objects; Chromium on none. */
const CALLS: Readonly<Record<string, string>> = {
  'CSSStyleSheet CSSGroupingRule CSSStyleRule CSSKeyframesRule': SHEETS,
  'CSSStyleDeclaration CSSStyleProperties CSS2Properties': PROPERTIES,
  StylePropertyMap: 'set append',
}

/** Removes blocked URLs from style sheets that scripts create. They are reported, but not restored later. */
export function guardStyles(
  realm: Realm,
  patches: Patches,
  { ofCss }: VerdictReader,
  policy: BlockingPolicy,
  registry: HeldRegistry,
): void {
  const clean = (value: unknown): unknown => {
    // A typed value reads as CSS, too; the bytes of a font do not.
    const text = ArrayBuffer.isView(value) ? '' : String(value)
    const [css, waits] = ofCss(text)
    if (registry.refuses(waits, 'css', text)) return css
    return value
  }
  const cleanArguments = (original: (...args: unknown[]) => unknown) =>
    function (this: unknown, ...args: unknown[]): unknown {
      return original.apply(this, args.map(clean))
    }
  patches.patch(realm, 'FontFace', (callOriginal, args) => callOriginal(args.map(clean)))
  patches.patch(realm.CSS, 'registerProperty', (callOriginal, [definition]) => {
    const { initialValue } = Object(definition) as PropertyDefinition
    return callOriginal([{ ...(definition as PropertyDefinition), initialValue: clean(initialValue) }])
  })
  for (const [owners, names] of Object.entries(CALLS)) replaceIn(realm, patches, owners, names, cleanArguments)
  // An SVG script or image has its URL in an object that does not refer to its element.
  patches.patch(realm.SVGAnimatedString.prototype, 'baseVal', (callOriginal, [value]) => {
    if (!registry.refuses(policy.ofUrl(String(value)), 'svg', String(value))) callOriginal()
  })
}
