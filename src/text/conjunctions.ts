/** What stands between two items, before the last of more (default: the same), and between the others (default: a comma). */
export type Conjunction = readonly [two: string, last?: string, between?: string]

/**
 * By language. `Intl.ListFormat` gives the same, but the banner would wait for the browser to load its data, which takes
 * longer than all else that a first visit does. Czech and Slovak leave no single letter at the end of a line.
 */
export const conjunctions: Readonly<Partial<Record<string, Conjunction>>> = {
  ...{ ar: [' و', ' و', ' و'], bg: [' и '], cs: [' a\u00a0'], da: [' og '], de: [' und '], el: [' και '] },
  ...{ en: [' and ', ', and '], es: [' y '], et: [' ja '], fi: [' ja '], fr: [' et '], ga: [' agus '], hr: [' i '] },
  ...{ hu: [' és '], is: [' og '], it: [' e '], lt: [' ir '], lv: [' un '], mt: [' u ', ', u '], nb: [' og '] },
  ...{ nl: [' en '], pl: [' i '], pt: [' e '], ro: [' și '], ru: [' и '], sk: [' a\u00a0'], sl: [' in '] },
  ...{ sv: [' och '], uk: [' і '] },
}
