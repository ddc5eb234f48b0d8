import type { Severity } from './finding.js'

/** What a Finnish notice must not say. The first place is told. */
export interface Forbidden {
  readonly rule: string
  readonly severity: Severity
  readonly says: RegExp
  readonly message: string
}

/** What a Finnish notice must say somewhere. */
export interface Demanded {
  readonly rule: string
  readonly severity: Severity
  /** Only where this is said as well. Default: always. */
  readonly whereIt?: RegExp
  readonly says: RegExp
  readonly message: string
}

export const COOKIES = /eväste|\bcookie/i

export const forbidden: readonly Forbidden[] = [
  {
    rule: 'R03',
    severity: 'law',
    says: /oikeutetun edun perust[^\t\n]*[\t\n][^\n]*(sopimus|suostumus|lakisäätei)/i,
    message: 'under legitimate interest another basis is named; give each purpose its own',
  },
  {
    rule: 'R07',
    severity: 'law',
    says: /(EU:n|ETA:n|Euroopan (unionin|talousalueen))[^.]{0,80}ulkopuolelle[^.]{0,40}(ellei|jollei|paitsi)/i,
    message: 'a transfer “unless it is needed” says nothing; name the country, and what the transfer rests on',
  },
  {
    rule: 'R16',
    severity: 'law',
    says: /(käyttämällä|jatkamalla)[^.]{0,60}hyväksy|hyväksyy? (yllämainitun |tämän )?(rekisteri|tietosuoja)?selosteen|seloste hyväksymällä/i,
    message:
      'nobody accepts a notice by using a site or by reading it; take the sentence out, and ask where consent is needed',
  },
  {
    rule: 'R17',
    severity: 'law',
    says: /selai(n|me)\p{L}*[^.]{0,80}asetu|(estää|kieltää|poistaa)[^.]{0,60}selai(n|me)|selaime\p{L}* lisäos/iu,
    message: 'a browser’s settings are no way to refuse; point to the choice on the site',
  },
  {
    rule: 'R18',
    severity: 'law',
    says: /henkilötietola[ik]/i,
    message: 'henkilötietolaki is repealed; name the basis in the General Data Protection Regulation',
  },
  {
    rule: 'R19',
    severity: 'law',
    says: /pyy(ntö|nnö|dettä)[^.]{0,120}(allekirjoit|omakäti)|(allekirjoit|omakäti)\p{L}*[^.]{0,60}pyyn/iu,
    message: 'a request needs no signed letter; take requests by e-mail or on the site',
  },
  {
    rule: 'R20',
    severity: 'law',
    says: /\((s-)?(posti)?osoite\)|\[(yrityksen|täytä|lisää|tähän)[^\]]*\]|lorem ipsum|_{5,}|<\/?(p|ul|ol|li|br|div)\b[^>]*>/i,
    message: 'something of a template is left; fill it in',
  },
  {
    rule: 'R23',
    severity: 'guidance',
    says: /suosittelemme[^.]{0,80}tarkist|tarkista[^.]{0,40}säännöllisesti/i,
    message: 'asking readers to come back is not telling them of a change; say how you will tell them',
  },
  {
    rule: 'R90',
    severity: 'law',
    says: /(asiakas|käyttäjä)\p{L}*[^.]{0,60}(on itse|on vastuussa itse|itse vastuussa)/iu,
    message: 'your own security is not your customers’ to answer for; take the sentence out',
  },
]

export const demanded: readonly Demanded[] = [
  {
    rule: 'R03',
    severity: 'law',
    says: /(oikeus|käsittely)\p{L}*perust|perustu\p{L}* (suostumu|sopimu|lakisääte|oikeutet|lakiin)|artikla|antaa (meille )?oikeuden|millä perusteella/iu,
    message: 'no legal basis is named; give each purpose one',
  },
  {
    rule: 'R07',
    severity: 'law',
    says: /\bEU\b|\bETA\b|[Ee]uroopan (unioni|Unioni|talousalue)|kolman\p{L}+ ma/u,
    message: 'it is not said whether data leave the EEA; say so, also where they do not',
  },
  {
    rule: 'R08',
    severity: 'law',
    says: /säilyt\p{L}*(aika|ajat)|\d+ ?(vuo|v\b|kuukau|kk\b|päivä|vrk)|(vuoden|kuukauden) (ajan|kuluttua)/iu,
    message: 'no retention period is given; say for each purpose how long',
  },
  {
    rule: 'R10',
    severity: 'law',
    // A notice of a site that needs no consent has none to withdraw.
    whereIt: /eväste(i|et)|\bcookies|(?<!tarvi\p{L}* )suostumu/iu,
    says: /peruut|perua|\bperut\b/i,
    message: 'it is not said that consent can be withdrawn, and where; say both',
  },
  {
    rule: 'R11',
    severity: 'law',
    says: /(valitu|kantelu)[^]*tietosuojavaltuut|tietosuojavaltuut[^]*(valitu|kantelu)/i,
    message: 'the right to complain to the Data Protection Ombudsman is not told; add it, with the address',
  },
  {
    rule: 'R13',
    severity: 'law',
    says: /automa(atti|tisoi)|profiloin|kone ei [^.]{0,30}päätö/i,
    message: 'automated decisions are not mentioned; say that there are none, or how they work',
  },
  {
    rule: 'R22',
    severity: 'guidance',
    says: /\b\d{1,2}\.\s?(\d{1,2}\.|\p{L}+kuuta)\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b/u,
    message: 'there is no date; write from which day the notice counts',
  },
  {
    rule: 'R28',
    severity: 'law',
    whereIt: COOKIES,
    says: /(^|[\s"“(])_\p{L}\w+|PHPSESSID|\bevaste\b|<evaste-notice|evästeen nimi/iu,
    message:
      'cookies are mentioned and not listed; list name, purpose, lifetime and who gets the data: evaste notice does',
  },
]

/** R09: each right, by the words that it goes by. */
export const rights: Readonly<Record<string, RegExp>> = {
  access: /tarkast(us|aa)|tarkistaa|pääs(y|tä)[^.]{0,40}tietoi|mitä tietoja sinusta/i,
  rectification: /oikais|korjaa/i,
  erasure: /unohde|poistaa|poistami|poiste/i,
  restriction: /rajoitta/i,
  objection: /vastusta/i,
  portability: /siirtää[^.]{0,60}(järjestelmästä|toiseen)|siirrettävyy/i,
}

/** R21: data that are given to nobody, and are given. */
export const contradiction: readonly [nobody: RegExp, somebody: RegExp] = [
  /(ei|eikä)[^.]{0,60}luovuteta[^.]{0,80}(ulkopuol|kumppan|kolman)|luovuttamatta[^.]{0,40}ulkopuol/i,
  /jaamme[^.]{0,120}kumppan|siirtää[^.]{0,40}kumppan|oikeus julkaista/i,
]

/** How long something is kept. */
export const PERIOD = /\d+ ?(vuotta|vuoden|kuukautta|kuukauden|päivää|päivän|vrk|kk)/gi
