import type { Plural } from './texts.js'

/**
 * Fills the `{name}` placeholders of a text. A placeholder without a value becomes empty.
 *
 * @param template may be of any type at run time, because own wording comes from outside.
 */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  String(template).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** Fills a phrase with a number, in the plural form that the language has for it. Own wording may be a plain string. */
export const countPhrase = (form: Plural | string, count: number, language: string): string =>
  fill(typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other), { count })
