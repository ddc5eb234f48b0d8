/** A country's name from its ISO 3166-1 alpha-2 code; what is no code stays as it was written. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code
  } catch {
    return code // not a code: a company may write “several countries”
  }
}
