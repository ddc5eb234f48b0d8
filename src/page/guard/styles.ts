import type { Ledger } from './held.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'
import type { VerdictReader } from './verdict.js'

const PROPERTIES =
  'cssText background backgroundImage background-image borderImage borderImageSource content cursor listStyle listStyleImage mask maskImage src'

/** Takes the addresses that wait out of style sheets made by calls. They are noted; nothing brings them back. */
export function guardStyles(realm: Realm, { patch }: Patches, { ofCss }: VerdictReader, ledger: Ledger): void {
  const clean = (value: unknown): unknown => {
    if (typeof value !== 'string' || !value.includes('/')) return value
    const [css, waits] = ofCss(value)
    return ledger.refuses(waits, 'css', value) ? css : value
  }
  const { CSSStyleSheet, CSSStyleDeclaration } = realm
  const { CSSStyleProperties, CSS2Properties } = realm as { CSSStyleProperties?: object; CSS2Properties?: object }
  const owners = [CSSStyleDeclaration, CSSStyleProperties, CSS2Properties] as ({ prototype: object } | undefined)[]
  const patchIn = (prototype: object, names: string): void => {
    for (const name of names.split(' ')) patch(prototype, name, (proceed, args) => proceed(args.map(clean)))
  }
  patchIn(CSSStyleSheet.prototype, 'insertRule addRule replace replaceSync')
  patchIn(realm.CSSGroupingRule.prototype, 'insertRule')
  for (const owner of owners) if (owner) patchIn(owner.prototype, `setProperty ${PROPERTIES}`)
}
