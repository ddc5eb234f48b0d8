import type { NoticeWords } from '../notice-words.js'
import { anyOf } from './any-of.js'
import { enBases } from './bases.js'
import { enConcepts } from './en-concepts.js'
import { enFaults } from './en-faults.js'
import { enContradiction, enForbidden } from './en-forbidden.js'
import { enItemEnds, enNoRight, enRights, enRightsBriefly, enRightsBroadly, enRightsHint } from './en-rights.js'
import { enStatements } from './en-statements.js'

/** English, British and American. */
export const en: NoticeWords = {
  notice: anyOf(
    /personal (data|information)|privacy|data protection|\bcontroller\b|register description|data subject|gdpr/,
    /description of (the |our )?(\w+ )?(file|register)|members?['’]? (data|details|information)|(your|personal) (data|details|information|name)|data (about|protection)|what we know about/,
  ),
  controller: anyOf(
    /controller|decides (what|how|why)|responsible (in the sense|under|party|body)|(responsible|answers?) for[^.]{0,40}(data|information|what we)|who we are|publisher|(is|are) (run|operated|kept|maintained|published) by|\b(operates?|runs) (this|the)/,
  ),
  officer: /data protection officer|\bDPO\b|privacy officer/i,
  publicBody:
    /\b(city|town|county|borough|district|municipal(ity)?) (of|council)|\bcouncil of\b|municipality|public authority|national school|ministry of/i,
  authority: anyOf(
    /ombudsman|information commissioner|\bICO\b|\bDPC\b|(data protection|privacy) (authority|commission|board|inspectorate|agency|regulator)|(commission|agency|board|office|inspectorate)\p{L}* (for|of) (data protection|the protection of)/u,
    /tietosuoja\.fi|imy\.se|datatilsynet|\bCNIL\b|\bAEPD\b|\bgarante\b|autoriteit persoonsgegevens|andmekaitse|supervisory authority of/,
  ),
  date: anyOf(
    /\b\d{1,2}(st|nd|rd|th)?( of)? (jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?,? \d{4}/u,
    /\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b20\d\d-\d\d(-\d\d)?\b|(?<![\d/])\d{1,2}\/\d{4}\b/,
    /(spring|summer|autumn|winter) 20\d\d|(dated|updated|reviewed|adopted|issued|version)[^.\n]{0,40}\b20\d\d\b|(january|february|march|april|may|june|july|august|september|october|november|december)( \d{1,2}(st|nd|rd|th)?,?)? \d{4}/,
  ),
  cookies: /\bcookies?\b/i,
  noCookies: /(no|not|never|without|none)\b[^.]{0,30}\bcookies?|cookies? (is|are) not|cookie-free/i,
  cookieTitle:
    /^\W*(our |about )?cookies?( (policy|notice|statement|information|list|table|overview))?(\W*$| (of|at|for) )|^\P{L}*(\p{L}+ ){1,4}cookie (policy|notice|statement)/iu,
  registerTitle: /register description|description of (the |our )?(\w+ )?(file|register)/i,
  registerHeadings:
    /name of (the )?(register|file)|(information|data) content|regular|right of inspection|principles of (the )?protection|right to demand correction/i,
  cookieList: anyOf(
    /cookies?[^.]*(name|lifetime|purpose|provider|duration)s?\b[^.]*(name|lifetime|purpose|provider|duration)s?\b[^.]*\b(see|find|shown|listed|found|opens?|displayed)\b|\b(see|find)\b[^.]*(names?|lifetimes?|purposes?)\b[^.]*(names?|lifetimes?|purposes?|providers?)\b[^.]*cookie/,
    /cookie name|name of the cookie|(list|table) of (all )?(the |our )?cookies|cookie (policy|list|table)|cookies are listed|(set out|found|described|listed|see)[^.]{0,40}cookie (notice|statement)/,
  ),
  listTerms: /\b(names?|purposes?|lifetime|expir\w*|years?|months?|days?|providers?|visitors?)\b/gi,
  measuredCookies: /statist|analy|traffic|measure|advert|marketing|track|social|facebook|youtube|hotjar|pixel|popular/i,
  legitimateInterest: /(legitimate|justified) (\p{L}+ )?interest/iu,
  replayTools: /hotjar|clarity|smartlook|mouseflow|fullstory|session (replay|recording)|heat ?map/i,
  consent: {
    core: /consent|permission|with your agreement|if you (agree|have agreed)|opted in|tick(ed)? (the|a) box|sign(ed)? up (for|to)[^.]{0,20}(newsletter|letter|e-?mail|update)|because you said we could/i,
    not: /without[^.]{0,30}consent|disclos|nothing that needs|not needed|portab|strictly (necessary|essential)|(necessary|essential) cookies?|(neither|nor|not)[^.]{0,30}consent|consent,? (which|that) is not/i,
  },
  statements: enStatements,
  rights: enRights,
  rightsBriefly: enRightsBriefly,
  rightsBroadly: enRightsBroadly,
  itemEnds: enItemEnds,
  noRight: enNoRight,
  rightsHint: enRightsHint,
  rightsNot: /need not delete|we delete[^.]{0,30}(after|when)|not correct/i,
  automatedHeading: /automat|profiling/i,
  everything: /(^|– )\W*(all|data|information|personal|your (data|information)|we (keep|store|retain))/iu,
  duration: /\d+ ?(years?|months?|days?)\b/gi,
  safeguard:
    /article 49|standard contract|model clauses|adequa|(data )?privacy framework|binding corporate|safeguard|PIPEDA|(European )?Commission['’]?s? (has )?deci/i,
  negation: /\b(no|not|nothing|never|none|neither|nor)\b/i,
  vagueRecipients:
    /(selected|trusted|chosen|various|certain) (\p{L}+ )?(partners?|third parties)(?![^.]*(:|such as|\())/iu,
  earlier: [
    /before|earlier|previous|already|until then|up to (then|that)|prior\b|till then|beforehand|past|so far|for the future|from then on/i,
    /lawful|legal|affect|valid|\bfine\b|proper|permitted|wrong|undo|recall|taken back/i,
  ],
  forbidden: enForbidden,
  contradiction: enContradiction,
  nobodyAtAll:
    /\b(not|never|n['’]t)\b[^.]{0,30}\b(shar|disclos|giv|pass|hand|show|transfer|reveal)\p{L}*[^.]{0,60}\b(with|to) (anyone|anybody|any (third )?part(y|ies)|any compan(y|ies)|outside parties)\b/iu,
  concepts: enConcepts,
  faults: enFaults,
  bases: enBases,
}
