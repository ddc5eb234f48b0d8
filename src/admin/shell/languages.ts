/** The languages of the register's pages, each with its own name. */
export const adminLanguages = { fi: 'suomi', sv: 'svenska', en: 'English' } as const
export type AdminLanguage = keyof typeof adminLanguages

/** The same words in each language; English is the reference. */
export type InEachLanguage<Words> = Readonly<Record<AdminLanguage, Words>>

export const isAdminLanguage = (text: string): text is AdminLanguage => Object.hasOwn(adminLanguages, text)

/** The first language of the reader that the pages have. */
export function pickAdminLanguage(wanted: readonly string[]): AdminLanguage {
  for (const one of wanted) {
    const [language = ''] = one.toLowerCase().split('-')
    if (isAdminLanguage(language)) return language
  }
  return 'en'
}
