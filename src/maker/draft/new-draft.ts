import type { MakerLanguage } from '../words/maker-words.js'

const NOTICE: Readonly<Record<MakerLanguage, string>> = {
  fi: '/tietosuoja',
  sv: '/integritet',
  en: '/privacy',
}

/** The text of a draft that says nothing yet. */
export const newDraft = (language: MakerLanguage): string =>
  `${JSON.stringify(
    {
      format: 1,
      site: '',
      languages: [language],
      controller: { name: '', email: '' },
      notice: { url: NOTICE[language] },
      purposes: ['necessary'],
      services: [],
      register: null,
    },
    null,
    2,
  )}\n`
