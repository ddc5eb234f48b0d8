import type { NoticeWords } from './notice-words.js'

/** English, British and American. */
export const en: NoticeWords = {
  notice:
    /personal (data|information)|privacy (notice|policy|statement|information)|data protection|\bcontroller\b|register description|your data/i,
  controller: /controller|decides (what|how|why)|responsible for[^.]{0,40}(data|information)|who we are/i,
  officer: /data protection officer|\bDPO\b/i,
  authority:
    /ombudsman|information commissioner|\bICO\b|data protection (authority|commission|board)|tietosuoja\.fi|imy\.se/i,
  date: /\b\d{1,2} (jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{4}|\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|(january|february|march|april|may|june|july|august|september|october|november|december)( \d{1,2},?)? \d{4}/iu,
  cookies: /\bcookie/i,
  noCookies:
    /(no|not|never|any)[^.]{0,20} cookies?\b(?! (settings|policy))[^.]{0,10}$|(do|does) not (use|set|store)[^.]{0,20}cookies|without cookies/i,
  cookieTitle:
    /^\W*(our |about )?cookies?( (policy|notice|statement|information))?(\W*$| (of|at|for) )|^\P{L}*(\p{L}+ ){1,4}cookie (policy|notice|statement)/iu,
  registerTitle: /register description|description of (the )?(file|register)/i,
  cookieList:
    /cookie name|name of the cookie|(list|table) of (all )?(the )?cookies|cookie (policy|list|table)|cookies are listed/i,
  legitimateInterest: /legitimate (\p{L}+ )?interest/iu,
  replayTools: /hotjar|clarity|smartlook|mouseflow|session (replay|recording)|heat ?map/i,
  consent: {
    core: /consent|permission|with your agreement|if you agree|\bcookies/i,
    not: /without[^.]{0,30}consent|disclos|nothing that needs|not needed|(strictly )?(necessary|essential)/i,
  },
  statements: {
    basis: [
      { core: /\((contract|consent|legal obligation|legitimate interest|law|your permission)[^)]*\)|\bact requires/i },
      {
        core: /consent|contract|agreement|obligation|oblige|law|act\b|interest|said yes|permission/i,
        under: /why we may|legal (basis|ground)|lawful|\bgrounds?\b|bas[ie]s/i,
      },
      {
        core: /consent|contract|agreement|legal obligation|law requires|required by law|legitimate interest|public interest|vital interest|accounting act/i,
        hint: /\bbas(is|ed|es)\b|lawful|legal ground|rely on|relies on|rests? on|article|perform|fulfil|comply/i,
        not: /disclos|transfer|personal data act|keep |retain|\bbasis of (any|such)/i,
      },
    ],
    interest: [
      {
        core: /legitimate interests?[^.]{0,30}(\bis\b|\bare\b|:|\bin \p{L}+ing|\bto \p{L}+|, (namely|such as|which)|of \p{L}+ing)/iu,
      },
      { core: /\p{L}{3,}\P{L}+\p{L}{3,}/u, hint: /what (our|the)[^.]{0,12}interest|interest is/i },
      {
        core: /(improv|develop|secur|protect|prevent|market|collect|answer|serv)\p{L}*[^.]{0,60}legitimate interest/iu,
      },
    ],
    recipients: [
      {
        core: /\p{L}{4,}/u,
        under:
          /who (else )?(see|receive|get|handle|do we share|we share)|recipient|sharing|disclosure|third part|partners/i,
        not: /only as agreed/i,
      },
      {
        core: /disclos|share|recipient|processor|provider|subcontractor|partner|receive|pass(ed)? on|accountant|compan(y|ies)|nobody else/i,
        hint: /disclos|shar|recipient|processor|provider|subcontract|partner|receive|pass|nobody else/i,
        not: /\bEU\b|\bEEA\b|European|third countr|you receive|controller is/i,
      },
    ],
    transfers: [
      {
        core: /(\bEU\b|\bEEA\b|European (Union|Economic))/,
        hint: /outside|within|inside|in the/i,
        not: /regulation|representative/i,
      },
      { core: /third countr/i },
      {
        core: /United States|\bUSA\b|India|United Kingdom|Switzerland/,
        hint: /transfer|standard contract|framework|adequa/i,
      },
      { core: /(nothing|no data|leaves?|not leave)[^.]{0,20} (the )?(EU|EEA|Europe)/ },
      { core: /standard contractual clauses|data privacy framework/i },
      { core: /(stays?|stored|kept|remains?|processed)[^.]{0,30} (in|within) (the )?(EU|EEA|Europe|Finland|Sweden)/ },
      { core: /\p{L}{2,}/u, under: /transfer|outside|abroad|third countr|where (is|are|do)/i },
    ],
    retention: [
      {
        core: /(\d+|one|two|three|four|five|six|seven|ten|twelve|a) (year|month|day|week)|until (you|the|your)|as long as (you|your|the (contract|customer|guarantee|membership|account))|when (you|the (contract|course|membership|account))[^.]{0,30}(end|clos|leav|cancel)|accounting act|guarantee period|warranty/i,
        hint: /keep|kept|retain|retention|stor|delet|eras|long|periods?:/i,
      },
    ],
    withdrawal: [
      {
        core: /withdraw|take back|tak(e|ing) it back|change your mind|opt out|revoke|change (your|the)[^.]{0,30}(consent|choice|cookie settings)|unsubscribe/i,
        hint: /consent|any time|cookie|choice|newsletter|permission|link in (each|every)/i,
        not: /until you (unsubscribe|withdraw)/i,
      },
    ],
    complaint: [{ core: /complain/i, hint: /authority|ombudsman|commissioner|\bICO\b|supervis/i }],
    provision: [
      {
        core: /\p{L}{2,}/u,
        under:
          /(do|must) (you|i) (have to|need to|give|provide|tell)|compulsory|mandatory|obligatory|obligation to (provide|give)|provision of data|providing (your|the) data|is it (mandatory|required)/i,
      },
      { core: /without [^.]{2,60}(cannot|can.t|unable|not possible|not be able)/i },
      {
        core: /voluntary|mandatory|(must|have to|need to|need not|not have to|required to) (give|provide|supply)|requirement (for|to)|necessary (for|to enter|to make)[^.]{0,30}(contract|order)|if you do not (give|provide)|without (it|them|this|these|your|an? \p{L}*address)[^.]{0,40}(cannot|can.t|unable)|law requires you|if you want to (make|enter|order)/iu,
      },
    ],
    automated: [
      {
        core: /(no|by) (computer|machine|algorithm|robot)|(computer|robot)s? (makes?|decides?)|decisions?[^.]{0,30}(people|humans?|person)/i,
      },
      {
        core: /deci|(?<!\p{L})not(?!\p{L})|^(no|none|yes)(?!\p{L})/iu,
        hint: /automated|profiling|machine|decisions? by/i,
        not: /browser/i,
      },
      {
        core: /(algorithm|software|computer)s? (ranks?|scores?|rejects?|selects?)|reject\p{L}* automat|automat\p{L}* (\p{L}+[- ])?(decision|individual|process\p{L}* that)|decision\p{L}*[^.]{0,60}automat|profil(e|ing)|(machine|algorithm)s? (makes?|decides?)|no machine/iu,
      },
    ],
    sources: [
      {
        core: /\p{L}{3,}/u,
        under: /sources?|where the data comes/i,
        not: /register has/i,
      },
      {
        core: /(get|obtain|collect|receive|come)s?\b|(phone|device|browser) (provides?|sends?)|only source|look(ed)? [^.]{0,10}up|when you (order|book|sign|register)|you (give|provide|enter)|from (you|yourself|our customers)/i,
        hint: /source|look(ed)? [^.]{0,10}up|(phone|device|browser) |when you |we (get|obtain|collect|receive)|comes? from|collected from|obtained from|from you/i,
        not: /do not collect/i,
      },
    ],
    replay: [{ core: /record/i, hint: /visit|mouse|click|session|movement|pages/i }],
  },
  rights: {
    access: /access|inspect|a copy|see (what|the|your)|what data we/i,
    rectification: /rectif|correct|put (it|them|mistakes) right|amend/i,
    erasure: /eras|delet|remov|forgotten/i,
    restriction: /restrict|pause|freeze|a stop to|limit (the|how|what)/i,
    objection: /object/i,
    portability:
      /portab|\bport\b|transferable|electronic (form|copy)|(move|transfer|take|send|sent)[^.]{0,60}(another|elsewhere|with you)|machine[- ]readable|as a file/i,
  },
  rightsHint: /right|you (can|may)|ask us|request|tell us/i,
  rightsNot: /need not delete|we delete[^.]{0,30}(after|when)|not correct/i,
  automatedHeading: /automat|profiling/i,
  period: /\d+ ?(years?|months?|days?)\b/gi,
  forbidden: [
    {
      rule: 'R07',
      says: /outside (the )?(EU|EEA|European)[^.]*(unless|except|save where)|(unless|except)[^.]*outside (the )?(EU|EEA|European)/i,
    },
    { rule: 'R07', says: /privacy shield|safe harbor/i },
    {
      rule: 'R07',
      says: /(may|can|could|is|are|be) (be )?(\p{L}+ )?(transfer|sent|stored|process)[^.]*(outside (the )?(EU|EEA|European)|United States|\bUSA?\b|third countr)|(stores|keeps|hosts|processes)[^.]{0,40} in (the United States|the US\b|India|China)|transfer\p{L}*[^.]{0,60}(to the United States|to third countr)/iu,
      not: /\b(no|not|nothing|never)\b|Country: /i,
      unlessAnywhere: /standard contract|adequa|data privacy framework|binding corporate|safeguard/i,
    },
    {
      rule: 'R08',
      says: /as long as[^.]*(necessary|needed|required|we (need|deem|consider))|until further notice|until you ask us|indefinite|for ever|permanently|for the period necessary/i,
      not: /\d|accounting|guarantee|warranty|by law/i,
    },
    {
      rule: 'R15',
      says: /(other|new|any other) purposes?[^.]*(without|discretion|notice to you)|reserve the right[^.]*(other|new) purposes?/i,
    },
    {
      rule: 'R16',
      says: /by (using|accessing|continuing|visiting|registering|browsing)[^.]{0,80}(accept|agree|consent)|you (accept|agree to) this (privacy )?(notice|policy|statement)|we assume that you (accept|agree|consent)/i,
    },
    {
      rule: 'R17',
      says: /browser[^.]{0,80}(setting|add-?on|extension)|(block|disable|refuse|delete|reject)[^.]{0,60}browser|settings of (your|the) browser/i,
      unlessAnywhere:
        /cookie settings|settings on (any|this|every) (page|site)|in the footer|open the settings|\bevaste\b/i,
    },
    { rule: 'R18', says: /personal data act|data protection act 1998|directive 95\/46/i },
    {
      rule: 'R19',
      says: /request[^.]{0,120}(signed|handwritten|by hand)|(signed|handwritten)[^.]{0,60}(request|letter)/i,
      not: /or electronic|or by e-?mail|electronically signed/i,
    },
    {
      rule: 'R19',
      says: /once (a|per) year[^.]{0,60}(free|without charge)|copy of (your|the) (passport|driving licence|identity card|ID\b)/i,
    },
    {
      rule: 'R23',
      says: /(recommend|encourage|advise)[^.]{0,80}(check|review|visit)|(change|update|amend)[^.]{0,60}by posting|(check|review)[^.]{0,40}(regularly|periodically|from time to time)/i,
    },
    {
      rule: 'R63',
      says: /by (ordering|buying|purchasing|taking part|entering)[^.]{0,50}(agree|consent|accept)[^.]{0,50}(marketing|newsletter|tracking)/i,
    },
    {
      rule: 'R90',
      says: /(customer|user|you)[^.]{0,60}(sole(ly)? responsib|own risk|own responsibility|yourself responsible)/i,
    },
  ],
  contradiction: [
    /(not|never)[^.]{0,60}(disclos|shar|sell|sold|give|pass)[^.]{0,80}(third part|other|partner|anyone|outside)/i,
    /we (may |also |might |can )?(share|disclose|give|pass)(?! (it|them|your data|data)? ?(not|never))[^.]{0,80}(with|to) (our )?(advert|partner|social|marketing)/i,
  ],
}
