import type { Plural } from './texts.js'

/** Puts values into the `{name}` places of a text; a place without a value is left empty. Own wording may be anything. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  String(template).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** A phrase with a number, in the form that the language wants. Own wording may be a plain string. */
export const countPhrase = (form: Plural | string, count: number, language: string): string =>
  fill(typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other), { count })
