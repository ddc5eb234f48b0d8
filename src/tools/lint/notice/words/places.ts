import type { NoticeLanguage } from '../notice-language.js'

/** States and cities outside the EEA that stand for their country; each language declines or spells some its own way. */
const CITIES =
  'Mumbai|Bangalor[eu]?|Bengaluru|Hyderabad|Chennai|Pune|Delhi|Manila|Cebu|Shenzhen|Shanghai|Peking|Beijing|Guangzhou|Moskov|Moskva|Moscow|Belgrad|Kiov|Kyiv|Istanbul|Ankara|Dubai|Doha|Kairo|Cairo|Nairobi|Jakarta|Hanoi|Bangkok|Sydney|Melbourne|Toronto|Montreal|Vancouver|Seattle|Chicago|New Yor|San Francisco|San Jos|San Diego|Los Angeles|Palo Alto|Mountain View|Silicon Valley|Virginia|Texas|Teksas|California|Kaliforni|Oregon|Ohio|Massachusetts|Illinois|Pennsylvania|Delaware|Minnesota'

/** What comes from a country, such as “an Indian supplier”, is named before a company, a tool or a name. */
const DEMONYMS: Readonly<Record<NoticeLanguage, string>> = {
  fi: '',
  sv: '[Aa]merikansk|[Ii]ndisk|[Kk]inesisk|[Rr]ysk|[Tt]urkisk|[Ss]erbisk|[Uu]krainsk|[Vv]itrysk|[Mm]exikansk|[Ff]ilippinsk|[Vv]ietnamesisk|[Tt]hailändsk|[Aa]ustralisk|[Ss]ydafrikansk|[Ee]gyptisk|[Mm]arockansk|[Pp]akistansk|[Ii]ndonesisk|[Mm]alaysisk|[Ss]ingaporiansk|[Tt]aiwanesisk|[Nn]igeriansk|[Kk]enyansk|[Bb]osnisk|[Aa]lbansk|[Gg]eorgisk|[Aa]rmenisk|[Tt]unisisk',
  en: 'American|Indian|Chinese|Russian|Turkish|Serbian|Ukrainian|Belarusian|Mexican|Filipino|Philippine|Vietnamese|Thai|Australian|South African|Egyptian|Moroccan|Pakistani|Indonesian|Malaysian|Singaporean|Taiwanese|Nigerian|Kenyan|Bosnian|Albanian|Georgian|Armenian|Tunisian',
}

/** Who or what a demonym makes foreign. */
const FOREIGN: Readonly<Record<NoticeLanguage, string>> = {
  fi: '(?:palvelu|pilvi|yhtiö|yrity|yrityk|toimittaj|ohjelm|työkalu|alihank|kumppan|konserni|emo|sisar|tytär|tarjoaj|alusta|järjestelm)\\p{L}*|\\p{Lu}\\p{L}+',
  sv: '\\p{L}*(?:tjänst|moln|bolag|företag|leverantör|verktyg|server|servrar|program|koncern|partner|plattform|system)\\p{L}*|\\p{Lu}\\p{L}+',
  en: '(?:service|cloud|compan|firm|supplier|vendor|provider|tool|server|software|group|parent|partner|platform|system|host|contractor|processor)\\p{L}*',
}

/** “Yhdysvallat” is “yhdysvaltalai-”, “Intia” is “intialai-”, “Vietnam” is “vietnamilai-”. */
function finnishDemonym(name: string): string {
  const last = name.split(' ').at(-1) ?? name
  const base = name.endsWith('vallat') ? name.replace(/vallat$/, 'valta') : name.replace(/t$/, '')
  const joint = /[aeiouyäöå]$/.test(base) ? '' : 'i'
  return last === name ? `[${base.charAt(0)}${base.charAt(0).toLowerCase()}]${base.slice(1)}${joint}l[aä]i\\p{L}+` : ''
}

/** A pattern for what names a country by a place in it or by where a company is from. */
export function alsoNamed(language: NoticeLanguage, countries: readonly string[]): string {
  const demonyms =
    language === 'fi'
      ? ['[Aa]merikkalai\\p{L}+', '[Vv]enäläi\\p{L}+', ...countries.map(finnishDemonym).filter(Boolean)].join('|')
      : `(?:${DEMONYMS[language]})\\p{L}{0,2}`
  return `(?:${CITIES})${language === 'fi' ? '\\p{L}*' : '(?:k|en|as|e)?s?'}|(?:${demonyms})(?=[\\s-](?:\\p{Ll}+\\s){0,2}(?:${FOREIGN[language]}))`
}
