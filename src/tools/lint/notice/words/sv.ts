import type { NoticeWords } from '../notice-words.js'
import { anyOf } from './any-of.js'
import { svBases } from './bases.js'
import { svConcepts } from './sv-concepts.js'
import { svFaults } from './sv-faults.js'
import { svContradiction, svForbidden } from './sv-forbidden.js'
import { svItemEnds, svNoRight, svRights, svRightsBriefly, svRightsBroadly, svRightsHint } from './sv-rights.js'
import { svStatements } from './sv-statements.js'

/** Swedish, as written in Finland and in Sweden. */
export const sv: NoticeWords = {
  notice:
    /personuppgift|dataskydd|integritet|sekretess|privat(sfär|liv)|(dina|din|vilka) data(?!\p{L})|registeransvarig|personregister|registerbeskrivning|(dina|ditt|sina|medlemmarnas|kundernas) (uppgifter|namn)|uppgifterna|gdpr/iu,
  controller: anyOf(
    /personuppgiftsansvarig|registeransvarig|registerför|registerhåll|ansvarar för[^.]{0,30}(uppgift|behandling|förteckning|register|data(?!\p{L}))|^ansvarar |bestämmer över (den )?behandling|vem[^.]{0,10} (ansvar|svarar)|svarar för (dina|uppgift)|som ansvarar|(drivs|ges ut|underhålls) av/u,
    /ansvarig för (dina|behandl)|^ansvarig|bestämmer över (dina )?uppgifterna/,
  ),
  officer: /dataskyddsombud|(person|ansvarig|ombud) för dataskydd|dataskyddsansvarig|\b(DPO|DSO)\b/i,
  publicBody: /\p{L}+ (kommun|stad)(?!\p{L})|kommunen|välfärdsområde|samkommun|regionen|ministeriet/iu,
  authority: /dataombudsman|integritetsskyddsmyndighet|\bIMY\b|imy\.se|tietosuoja\.fi/i,
  date: anyOf(
    /\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b20\d\d-\d\d(-\d\d)?\b/,
    /(våren|sommaren|hösten|vintern) 20\d\d|(daterad|upprättad|uppdaterad|antagen|version|gäller från)[^.\n]{0,40}(?<!\d)20\d\d(?!\d)|(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{4}|(?<![\d/])\d{1,2}\/\d{4}\b/,
  ),
  cookies: /kakor|\bkaka|cookie/i,
  noCookies: anyOf(
    /(inga|inte|aldrig|ingen)(?!\p{L})[^.]{0,30}(kakor|kaka|cookies)/u,
    /(kakor|cookies) (används|sparas|sätts) inte|utan (kakor|cookies)/,
  ),
  cookieTitle: /^\W*(om )?(kakor|cookies?|cookie-?policy|cookieinformation|kakpolicy)\b(?! och person)/i,
  registerTitle: /registerbeskrivning/i,
  registerHeadings:
    /registrets namn|datainnehåll|regelmässig|rätt till insyn|granskningsrätt|princip\p{L}* för skydd|^\W*skydd\W*$/iu,
  cookieList: anyOf(
    /kakans namn|cookiens namn|(lista|tabell|förteckning) över (kakor|cookies|alla kakor)/,
    /(kak(a|or)|cookie)\p{L}*[^.]*(namn|livslängd|giltighet|syfte|ändamål|leverantör)\p{L}*[^.]*(namn|livslängd|giltighet|syfte|ändamål|leverantör)\p{L}*[^.]*(?<!\p{L})(ser|hittar|visas|finns|öppna\p{L}*|läs\p{L}*)(?!\p{L})/u,
    /(cookie|kak)(policy|lista|tabell|förteckning)|kakorna listas/,
  ),
  listTerms:
    /kakor|namn|ändamål|syfte|livslängd|lagringstid|giltig|(?<!\p{L})år(?!\p{L})|månad|dagar|besök|leverantör/giu,
  measuredCookies:
    /statistik|analys|trafik|besökar|analytics|mäta|mäter|annons|reklam|marknad|spår|sociala|facebook|youtube|upplevelse|hotjar|pixel/i,
  legitimateInterest: /(berättiga|legitim)\p{L}* (intress|fördel)|(?<!\()intresseavvägning/iu,
  replayTools: /hotjar|clarity|smartlook|mouseflow|fullstory|sessionsinspel|värmekart/i,
  consent: {
    core: /samtyck|kryssat? (i |för)|sagt (ja|okej|att det är ok)|tackat ja till (nyhets|brev|mejl|utskick|reklam)|ditt (lov|tillstånd)|(gett|ger)[^.]{0,12} lov(?!\p{L})/iu,
    not: /utan[^.]{0,30}samtyck|lämnas ut|ingenting som|inget som|behövs inte|(kommer|hämtas|får vi)[^.]{0,60}(ditt (lov|tillstånd)|samtycke)|inget samtyck|nödvändiga (kakor|cookies)|(varken|eller|inte)(?!\p{L})[^.]{0,30}samtyck|samtycke,? (som|vilket) inte är/iu,
  },
  statements: svStatements,
  rights: svRights,
  rightsBriefly: svRightsBriefly,
  rightsBroadly: svRightsBroadly,
  itemEnds: svItemEnds,
  noRight: svNoRight,
  rightsHint: svRightsHint,
  rightsNot: /behöver inte radera|raderas (efter|när)/i,
  automatedHeading: /automati|profiler/i,
  everything: /(^|– )\W*(all|personuppgifter|uppgifter|vi (sparar|lagrar|bevarar))/iu,
  duration: /\d+ ?(år|månader|dagar|dygn)/gi,
  safeguard:
    /artikel 49|standardavtal|standardklausul|modellklausul|adekvat|tillräcklig|privacy framework|dataskydd mellan EU|ramverk|bindande företags|skyddsåtgärd|PIPEDA|kommission\p{L}* (har )?beslut/iu,
  negation: /(?<!\p{L})(nej|inte|inga|ingen|inget|ingenting|aldrig|ej|varken)(?!\p{L})/iu,
  vagueRecipients:
    /(utvalda|betrodda|pålitliga|vissa) (\p{L}+ )?(partners?|parter|aktörer|samarbetspartner)(?![^.]*(:|såsom|\())/iu,
  earlier: [
    /innan|före(?!\p{L})|tidigare|dittills|dessförinnan|redan|fram till|hittills|framtid|framöver|framåt|i fortsättningen/iu,
    /lagli|lagenlig|påverka|olaglig|giltig|okej|rätt(?!\p{L}| (att|till))|med rätta|tillåt|rubba/iu,
  ],
  forbidden: svForbidden,
  contradiction: svContradiction,
  nobodyAtAll:
    /(?<!\p{L})(delar|lämnar|ger|visar|lämnas|delas|ges|överlåter)(?!\p{L})[^.]{0,40}(inte|aldrig)[^.]{0,40}(med|till|åt|för) (någon|någon annan|en enda)(?!\p{L}( som))|till ingen(?!\p{L})/iu,
  concepts: svConcepts,
  faults: svFaults,
  bases: svBases,
}
