import type { InEachLanguage } from '../shell/languages.js'

const en = {
  heading: 'Sign in',
  key: 'API key',
  keyHelp: 'The page keeps the key in its memory only: reloading the page signs you out.',
  submit: 'Sign in',
  refused: 'The register does not accept this key.',
}

const fi: typeof en = {
  heading: 'Kirjaudu',
  key: 'API-avain',
  keyHelp: 'Avain pysyy vain tämän sivun muistissa: sivun lataaminen uudelleen kirjaa sinut ulos.',
  submit: 'Kirjaudu',
  refused: 'Rekisteri ei hyväksy tätä avainta.',
}

const sv: typeof en = {
  heading: 'Logga in',
  key: 'API-nyckel',
  keyHelp: 'Nyckeln finns bara i sidans minne: om du läser in sidan igen loggas du ut.',
  submit: 'Logga in',
  refused: 'Registret godkänner inte den här nyckeln.',
}

export const signInWords: InEachLanguage<typeof en> = { en, fi, sv }
