import type { DeclarationFile } from '../../declaration/types.js'
import { type DeclarationRule, type RuleFinding, guidance, law, where } from './finding.js'
import { say } from './messages/lint-message.js'

/**
 * Words that accept and words that refuse, by language. A plain “no” refuses; a “no” with an excuse shames the visitor
 * (R64).
 */
const ACCEPTING: Readonly<Record<string, RegExp>> = {
  fi: /hyväksy|salli|suostu|sopii|^(ok|kyllä|joo)[.!]?$/i,
  sv: /godkänn|accepter|tillåt|samtyck|^(ok|ja)[.!]?$/i,
  en: /accept|allow|agree|consent|^(ok|yes)[.!]?$/i,
  da: /accepter|tillad|godkend|^(ok|ja)[.!]?$/i,
  nb: /godta|aksepter|tillat|godkjenn|^(ok|ja)[.!]?$/i,
  de: /akzeptier|annehmen|zustimm|erlaub|einwillig|^(ok|ja)[.!]?$/i,
  nl: /accepteer|accepteren|toesta|toestemm|akkoord|^(ok|ja)[.!]?$/i,
  fr: /accept|autoris|consen|^(ok|oui)[.!]?$/i,
  es: /acept|permit|consient|^(ok|sí)[.!]?$/i,
  it: /accett|consent|permett|^(ok|sì)[.!]?$/i,
  et: /nõustu|luba|^(ok|jah)[.!]?$/i,
}
const REFUSING: Readonly<Record<string, RegExp>> = {
  fi: /hylkää|kieltäy|kiellä|en (hyväksy|salli|suostu)|älä|vain (välttämät|pakolli)|^(ei|en)( kiitos)?[.!]?$/i,
  sv: /avvisa|neka|avböj|tillåt inte|godkänn inte|bara nödvändig|endast nödvändig|^nej( tack)?[.!]?$/i,
  en: /refuse|reject|decline|deny|disagree|(don.t|not) (accept|allow|agree)|only (necessary|essential)|(necessary|essential) only|^no( thanks)?[.!]?$/i,
  da: /afvis|afslå|kun nødvendig|^nej( tak)?[.!]?$/i,
  nb: /avvis|avslå|bare nødvendig|kun nødvendig|^nei( takk)?[.!]?$/i,
  de: /ablehn|verweiger|nicht (erlaub|zustimm)|nur (notwendig|erforderlich)|^nein( danke)?[.!]?$/i,
  nl: /weiger|afwijz|niet toestaan|alleen noodzakelijk|^nee( bedankt)?[.!]?$/i,
  fr: /refus|rejet|continuer sans accepter|uniquement nécessaire|^non( merci)?[.!]?$/i,
  es: /rechaz|deneg|solo necesari|^no( gracias)?[.!]?$/i,
  it: /rifiut|nega|solo necessari|^no( grazie)?[.!]?$/i,
  et: /keeldu|keela|ei nõustu|ainult vajalik|^ei( aitäh)?[.!]?$/i,
}

/** R64: each button says what it does. A warning, because no list of verbs is complete. */
const verbs: DeclarationRule = ({ texts = {} }) =>
  labelsByLanguage(texts).flatMap(([language, { accept, refuse }]) => {
    const spoken = language.split('-')[0] ?? ''
    const says = (label: string | undefined, verb: RegExp | undefined): boolean =>
      label === undefined || verb === undefined || verb.test(label.trim())
    return [
      ...where(!says(accept, ACCEPTING[spoken]), guidance('R64', ['texts', language, 'accept'], say('accept-verb'))),
      ...where(!says(refuse, REFUSING[spoken]), guidance('R64', ['texts', language, 'refuse'], say('refuse-verb'))),
    ]
  })

/** R52: no text of the banner says that the site is only for visitors who agree. */
const NO_CHOICE =
  /(vaatii|edellyttää|ei toimi).{0,60}(eväst|suostumu|hyväksy)|(must|required to|have to).{0,20}(accept|agree|consent)|(måste|kräver).{0,40}(godkänn|samtyck|kakor)|(käyttämällä|jatkamalla).{0,60}hyväksy|by (using|continuing).{0,60}(accept|agree|consent)|hyväksy.{0,30}jatkaakse|(accept|agree|consent).{0,30}to (continue|proceed|read on|enter)|godkänn.{0,30}för att (fortsätta|läsa)/i

/** R54: what is asked is consent, whatever frightens more. */
const MISLEADING =
  /turvalli|tietoturva|päivity|varoitu|virus|security|safety|update|warning|alert|säkerhet|uppdater|varning|sicherheit|sécurité/i

/** R63: an unrelated matter, such as a newsletter, a discount or terms. */
const OTHER_MATTER =
  /uutiskirje|alennu|etukood|arvonta|käyttöehdo|newsletter|discount|coupon|voucher|prize|terms of (use|service)|nyhetsbrev|rabatt|utlottning|användarvillkor|gutschein|rabais|infolettre/i

const question: DeclarationRule = ({ texts = {} }) =>
  labelsByLanguage(texts).flatMap(([language, labels]) =>
    Object.entries(labels).flatMap(([label, text]): readonly RuleFinding[] => {
      const at = ['texts', language, label]
      if (NO_CHOICE.test(text)) return [law('R52', at, say('no-choice'))]
      if (label === 'title' && MISLEADING.test(text)) return [guidance('R54', at, say('misleading-title'))]
      return where(OTHER_MATTER.test(text), law('R63', at, say('other-matter')))
    }),
  )

type Labels = Readonly<Record<string, string>>

const labelsByLanguage = (texts: NonNullable<DeclarationFile['texts']>): readonly (readonly [string, Labels])[] =>
  Object.entries(texts).flatMap(([language, labels]) =>
    typeof labels === 'string' ? [] : [[language, labels] as const],
  )

export const answerRules: readonly DeclarationRule[] = [verbs, question]
