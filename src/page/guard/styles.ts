import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'
import type { VerdictReader } from './verdict.js'

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

/** Takes the addresses that wait out of style sheets made by calls. They are noted; nothing brings them back. */
export function guardStyles(
  realm: Realm,
  { patch }: Patches,
  { ofCss }: VerdictReader,
  judge: Judge,
  ledger: Ledger,
): void {
  const clean = (value: unknown): unknown => {
    if (typeof value !== 'string' || !value.includes('/')) return value
    const [css, waits] = ofCss(value)
    return ledger.refuses(waits, 'css', value) ? css : value
  }
  const patchIn = (owner: object | undefined, names: readonly string[]): void => {
    if (owner) for (const name of names) patch(owner, name, (proceed, args) => proceed(args.map(clean)))
  }
  patchIn(realm, ['FontFace'])
  // Where a style's properties are defined differs by browser; in Chromium, nowhere.
  for (const name of OWNERS)
    patchIn((realm as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype, CALLS)
  // An SVG script or picture has its address in an object that does not say whose it is.
  patch(realm.SVGAnimatedString.prototype, 'baseVal', (proceed, [value]) => {
    if (!ledger.refuses(judge.ofUrl(String(value)), 'svg', String(value))) proceed()
  })
}
