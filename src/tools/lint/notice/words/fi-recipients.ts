import type { Statement } from '../notice-words.js'

/** Who receives data from a controller, and what they do with it. */
const ACTOR =
  /(tilintarkas|tilitoimist|kirjanpitäj|kirjanpito(palvelu|toimisto)|pank(ki|ille|in)|verohallin|verottaj|poliisi|vakuutusyhti|kuriiri|(?<!sähkö)posti(lle)?(?!\p{L})|kuljetus|tuomioistui|hallitu(s|kse)|asiantuntij|arvioij|toimittaj|ylläpitäj|palveluntarjo|isännöi|(?<!\p{L})liit(to|olle|on)(?!\p{L})|järjestö|perintä(toimist|yhti|kump)|Kela|viranoma|yhti(ö|öt|öille|ölle)(?!\p{L})|yrity(s|kse|ksi)|(?<!sopimus)kumppan|alihank|leirikesku|urakoits|kouluttaj|koulu(lle|t)?(?!\p{L})|tulkk|lääkär|sairaala|laborator|apteek|järjestäj|painotalo)/u
const GETS =
  /((?<!\p{L})(saa|saavat|saada|luke(e|vat)|hoita(a|vat)|huolta(a|vat)|katso(o|vat)|pääse(e|vät)|säilyttä(ä|vät))(?!\p{L})|näke(e|vät)|käsittele(e|vät)|(tieto(ja|a)|tiedot|listan?|nime[nt]|osoit\p{L}+)[^.]{0,20}(lähet|toimit|ilmoit|anne|ann|vie|välit)|(ilmoitamme|ilmoitetaan|toimitamme|toimitetaan|lähetämme|lähetetään|annamme|annetaan|kerromme|välitämme|lähtee|menee|menevät))/u

/** R06, in Finnish. */
export const fiRecipients: readonly Statement[] = [
  { core: /\p{L}{3,}/u, kind: 'recipients', not: /vain sovittuun/i },
  {
    core: new RegExp(`${ACTOR.source}[^.]{0,60}${GETS.source}|${GETS.source}[^.]{0,60}${ACTOR.source}`, 'iu'),
    not: /valit(us|ta)|kantel|saamme|sinulla on|voit|rekisterinpitäjä (on|toimii)/i,
  },
  {
    core: /(?<!\p{L})(ei|eikä|emme|eivät)(?!\p{L})[^.]{0,40}(kukaan|kenellekään|muut(?!en)|muille|ulkopuoli)|(kukaan|muut(?!en)|muille|ulkopuolis\p{L}+)[^.]{0,20} (ei|emme|eivät)(?!\p{L})/iu,
    not: /\bEU\b|\bETA\b|Euroop|ulkopuolelle/i,
  },
  {
    core: /(kahden|meidän) välise|lukuumme|(tietoja|käsittel)[^.]{0,60}(?<!\p{L})lukuun(?!\p{L})|toimeksiannostamme|puolestamme|ann(amme|eta|etaan)[^.]{0,30}(tied|muille|kenellekään)|muualle/iu,
  },
  {
    core: /(painaa|ylläpitää|toimittaa|hoitaa|lähettää|välittää|tuottaa|postittaa)[^.]{0,40}\p{Lu}\S* (Oy|Oyj|Ab|AB|Ltd|Inc|GmbH|Osk|Ky|Tmi)(?!\p{L})/u,
  },
  {
    core: /luovut|jaamme|jaetaan|jaan|vastaanottaj|käsittelijä|palveluntarjoaj|palveluntuottaj|alihankki|(?<!sopimus)kumppan|saa(vat)? (tietoja|tietoj|tiedot|ne|kirjanpit|vain)|tietoja saavat|tiedot saa(vat)?(?![a-zåäö])|saavat [^.]{0,40} tiedo(t|ista)|välit(e|ä)|tilitoimist|kirjanpitäj|näkee|näkevät|yrity(s|kse|ksi|stä)|viranomais/i,
    hint: /luovut|jaa|saa|vastaanott|käsittelij|palveluntarjo|palveluntuot|alihank|(?<!sopimus)kumppan|välit|näke|ulkopuoli(s|n)/i,
    not: /\bEU\b|\bETA\b|Euroop|kolmansi/,
  },
]
