/**
 * Names a country in the visitor's language.
 *
 * @param code ISO 3166-1 alpha-2; anything else is returned unchanged, because a company may write “several countries”.
 * @example countryName('US', 'fi') // 'Yhdysvallat'
 */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code
  } catch {
    return code
  }
}
