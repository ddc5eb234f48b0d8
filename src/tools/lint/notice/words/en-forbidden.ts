import type { Forbidden } from '../notice-words.js'
import { anyOf } from './any-of.js'

/** What a notice in English must not say. */
export const enForbidden: readonly Forbidden[] = [
  {
    rule: 'R03',
    says: /(contract|consent|obligation|interests?)[^.]*(\bor\b)[^.]*(depending on|as the case may be|whichever)/i,
  },
  {
    rule: 'R05',
    says: /(legitimate|justified) (\p{L}+ )?interest|no question asked|(set|placed|switched on|start)[^.]{0,30}(on arrival|at once|when you (open|land|arrive)|as soon as)/iu,
    about:
      /cookie|analytics|clarity|hotjar|pixel|heat ?map|(visitor|audience) (statistic|figure|number|measure)|targeted advert|(website|site) (statistic|insight|analy|traffic)|advertising id|fingerprint/i,
    not: /server log|without cookies|no cookies|cookie-free|consent|bot|fraud|abuse/i,
  },
  {
    rule: 'R07',
    says: anyOf(
      /(outside (the )?(EU|EEA|European)|third countr|transfers?:)[^.]*(unless|except|save where|but (it|this|they) (may|can))/,
      /(aim|strive|endeavou?r|try) to[^.]{0,80}(EU|EEA|European)/,
      /(unless|except)[^.]*outside (the )?(EU|EEA|European)/,
      /(generally|normally|as a rule|in principle|usually) (not|never)[^.]*outside (the )?(EU|EEA|European)|not,? (generally|normally|usually|as a rule|in principle)[^.]*outside (the )?(EU|EEA|European)/,
    ),
  },
  { rule: 'R07', says: /privacy shield|safe harbor/i },
  {
    rule: 'R07',
    says: /(may|can|could|is|are|be) (be )?(\p{L}+ )?(transfer|sent|stored|process)[^.]*(outside (the )?(EU|EEA|European)|third countr)/iu,
    not: /\b(no|not|nothing|never)\b|Country: /i,
    unlessAnywhere:
      /article 49|standard contract|model clauses|adequa|data privacy framework|binding corporate|safeguard/i,
  },
  {
    rule: 'R07',
    says: /(any country|wherever|countries|country)[^.]{0,40}(in )?(which|that|whose|where|they|we|maintain)[^.]{0,80}(facilit|protection|laws?|level|operate)|outside (of )?your (own )?country|data protection rules that are different/i,
    not: /\b(no|not|nothing|never)\b[^.]{0,30}(transfer|sent|leave)|adequa|standard contract/i,
  },
  {
    rule: 'R08',
    says: /as long as[^.]*(necessary|needed|required|we (need|deem|consider)|relevant)|(or|and) longer (if|where|when)|until further notice|until you ask us|unless and until|for the period necessary|(for|within) a reasonable (period|time|while)/i,
    not: /\d|archiv|accounting|guarantee|warranty|(?<!permitted )by law|schedule|table|annex/i,
  },
  {
    rule: 'R08',
    says: /(keep|kept|retain|stor|hold|held)[^.]*(indefinite|for ever|forever|permanent)|(indefinite|permanent)ly (keep|kept|retain|stor)/i,
    not: /\d|archiv|by law|register|record|schedule/i,
    unlessAnywhere:
      /\d+ ?(years|months|weeks|days)|(two|three|four|five|six|seven|eight|nine|ten|twelve) (years|months)/i,
  },
  {
    rule: 'R08',
    says: /\b(delet|eras|remov|destroy)\p{L}*[^.]*\b(unless|except (if|when|where))\b[^.]*\b(we (still |may )?(need|want|use|wish)|(used|needed|useful) for)/iu,
    not: /law|legal|claim|dispute|account|statut/i,
  },
  {
    rule: 'R13',
    says: /automatic\p{L}*[^.:]{0,60}(decid|decision|approv|reject|refus|grant)|(decision|decided|approved|rejected|refused|granted)[^.:]{0,60}(automatic|by (a |the |our )?(computer|algorithm|system|machine))/iu,
    not: /\?|\b(no|not|never|none|nothing|nobody|human|person|people|right)\b|n['’]t/i,
    unlessAnywhere: /logic|criteri|score|scoring|factor|weigh|human|reviewed by|person (check|decid|look)/i,
  },
  {
    rule: 'R14',
    says: /(data|information|details|particulars|sources?|address(es)?|names|contacts)[^.]*\b(from|by)\b[^.]{0,60}?((other|third[- ]party|external|various|different|outside) (\p{L}+ ){0,2}(sources?|registers?|databases?|parties|places|providers|companies|businesses|organi[sz]ations)|elsewhere|(?<!unauthori[sz]ed )third parties)/iu,
    not: /public|such as|for example|including|namely|:|disclos|shar|protect|safe from|\b(no|not|never|nothing|none|only)\b|n['’]t/i,
  },
  {
    rule: 'R14',
    says: /\b(obtain|receiv|collect|get|gather)\p{L}*[^.]*such as[^.]*\b(and|or) (from )?(other|various) (third parties|sources)/iu,
  },
  {
    rule: 'R14',
    under: 'sources',
    says: /(other|various|third|external|different) (parties|sources|places|registers|databases)(?! ?[(:])/i,
    not: /such as|for example|namely/i,
  },
  {
    rule: 'R15',
    says: anyOf(
      /(other|new|further) purposes?[^.]*(without|discretion|notice to you|see fit|like|wish|deem)|any other (\p{L}+ )?purposes?|whatever purpose|any purpose/u,
      /reserve the right[^.]*(other|new) purposes?/,
    ),
    not: /(tell|inform|ask|notify) you (first|before|beforehand)|we will not/i,
  },
  {
    rule: 'R15',
    says: /(new|other|further|additional|different|more)( \p{L}+)? (uses?|purposes?|ways|ends)\b/iu,
    near: /without|not (notify|tell|inform|ask)|n['’]t (notify|tell|inform|ask)|whether or not|discretion|reserve|see fit|as we (like|please)/i,
    not: /(tell|inform|ask|notify) you (first|before|beforehand)|we will not|never|only (if|with|after)/i,
  },
  {
    rule: 'R16',
    says: anyOf(
      /\b(by|with|through) (the |your |any )?(\p{L}+ )?(\p{L}+ing|use|visit|access|registration|booking|order)\b[^.]{0,80}(accept|agree|consent)|(if|when|once|whenever) you (?!give|have|agree|consent)\w+[^.]{0,60}you (thereby |also |automatically )?(accept|agree|consent)|you (\p{L}+ )?(accept|agree|consent)[^.]{0,60}\bby \p{L}+ing/u,
      /(continued )?use of[^.]{0,50}(means|constitutes|signifies|implies|indicates|(is|be) (deemed|regarded|considered|treated|taken))[^.]{0,40}(accept|agree|consent)/,
      /you (accept|agree to) this (privacy )?(notice|policy|statement)|we assume that you (accept|agree|consent)/,
    ),
    not: /newsletter|marketing|by (click|press|tick|tapp|select|choos|withdraw|writ)ing/i,
  },
  {
    rule: 'R17',
    says: anyOf(
      /(adjust|change|configure|use) (your|the) browser|browser[^.]{0,80}(setting|preference|option|menu|add-?on|extension)|(settings?|options|preferences|add-?ons?) (of|in|on) ((your|the) )?(web |internet )?browser|(block|disable|refuse|delete|reject|turn off|switch off|manage|prevent|avoid|rid of|menu)[^.]{0,60}browser/,
      /(block|disable|refuse|delete|reject|turn off|switch off|prevent)[^.]{0,60}\b(Chrome|Firefox|Safari|Edge)\b|(tools|controls) (of|in) (your|the) (web )?browser|browser[^.]{0,60}(block|disable|refuse|delete|reject|turn off|switch off)/,
    ),
    not: /also|as well|in addition|(when|until|once|after|unless) you (close|shut|quit)( the| your)? browser/i,
    unlessAnywhere:
      /cookie (settings|choices|preferences)|settings on (any|this|every) (page|site)|in the footer|link[^.]{0,20}at the (bottom|foot)|open the settings|privacy choices|\bevaste\b/i,
  },
  { rule: 'R18', says: /personal data act|data protection acts? (19|of 19|2003|1988)|directive 95\/46/i },
  {
    rule: 'R19',
    says: /request[^.]{0,120}(signed|handwritten|by hand)|(signed|handwritten)[^.]{0,60}(request|letter)/i,
    not: /or electronic|or by e-?mail|electronically signed|signed (digitally )?or not|need(s)? not be signed|unsigned|need not|not (need|required|necessary)|\bno (signature|copy)|\bnor\b/iu,
  },
  {
    rule: 'R19',
    says: /requests?[^.]{0,80}in person/i,
    not: /or (by|via|in writing)|e-?mail|phone|letter|need not|not (need|required|necessary)|\bno (signature|copy)|\bnor\b/iu,
  },
  {
    rule: 'R19',
    says: /once (a|per) year[^.]{0,60}(free|without charge)|(free|without charge)[^.]{0,30}once (a|per) year|copy of (your|the) (passport|driving licence|identity card|ID\b)|(request|copy)[^.]{0,60}\bfee of|fee (of )?[^.]{0,30}(request|copy)/i,
    not: /need not|not (need|required|necessary)|\bno (signature|copy)|\bnor\b/iu,
  },
  {
    rule: 'R23',
    says: /\b(your|users?['’]?|readers?['’]?) (own |sole )?responsib\w*[^.]*(review|check|follow|read|stay|keep)/i,
  },
  {
    rule: 'R23',
    says: anyOf(
      /always (read|check)[^.]{0,30} again/,
      /(policy|notice|statement|terms)[^.]{0,60}(without (prior |further )?notice)/,
      /(check|control|consult|see|watch|review) (this|the|our) (page|policy|notice|site|website)[^.]{0,20} (for|to see) (\p{L}+ )?(chang|updat|news)/u,
      /(recommend|encourage|advise|urge|invite|suggest)[^.]{0,80}(check|review|visit|consult|read)|(change|update|amend)[^.]{0,60}by posting/,
    ),
  },
  {
    rule: 'R23',
    says: /(check|review|visit|consult|come back|look (at|in|back|over)|return|re-?read|drop (in|by)|keep an eye)[^.]{0,60}(regularly|frequently|periodically|from time to time|now and (then|again)|often|again|once in a while|every so often|occasionally)/i,
    near: /page|notice|polic|statement|terms|site|document|here|back|chang|updat/i,
    not: /\b(we|I|board|officer|lawyers?|management|trustees|committee|staff) (?!recommend|advis|encourag|suggest|ask|urge|invit|request|would)(\p{L}+ ){0,2}(check|review|consult|look|return|re-?read|go over)|\b(is|are|be|been|being) (\p{L}+ )?(checked|reviewed|read|looked|re-read)|under( \p{L}+)? review|come back to you|return (it|your)/iu,
  },
  {
    rule: 'R23',
    says: /(check|follow|monitor|watch|consult|see|read|look at|keep an eye on|refer to|visit) (this|our|the) (page|policy|notice|statement|website)/i,
    near: /chang|updat|up to date|amend|alter|latest|current version/i,
    not: /(we|will) (will )?(tell|inform|notify|e-?mail)/i,
  },
  {
    rule: 'R63',
    says: /by (ordering|placing an order|buying|purchasing|taking part|entering|booking|signing up|joining)[^.]{0,50}(agree|consent|accept|sign up)/i,
    near: /marketing|newsletter|tracking|offers|advert/i,
  },
  {
    rule: 'R63',
    says: /by (ordering|placing an order|buying|purchasing|taking part|entering|booking|signing up|joining)[^.]{0,50}(agree|consent|accept|sign up)[^.]{0,50}(marketing|newsletter|tracking|offers)/i,
  },
  {
    rule: 'R63',
    says: /accept|agree|allow|say yes|click|press/i,
    near: /cookies?[^]{0,160}(club|account|discount|% off|voucher|newsletter|terms|prize|free|competition)|(club|account|discount|% off|voucher|newsletter|terms of|prize|competition)[^]{0,160}cookies?/i,
    not: /separate|not (need|have)|without|withdraw/i,
  },
  {
    rule: 'R88',
    says: /(consents?|choices?|answers?)\b[^.]{0,80}(stored|saved|kept|logged|recorded|held|goes? to)|(record|log|register|proof) of (your )?(consent|choice|answer)/i,
    isAbroad: true,
  },
  {
    rule: 'R90',
    says: anyOf(
      /at your own risk|\b(you|customers?|users?|guests?|visitors?|members?)\b[^.]{0,20}\b(bears?|carr(y|ies)|assumes?|accepts?|takes?) (the|all|any|every) risk|(customer|user|you)\b[^.]{0,60}(sole(ly)? responsib|own risk|own responsibility|yourself responsible)/,
      /(no|not)[^.]{0,30}(liab|responsib)[^.]{0,60}(unauthori[sz]ed|breach|loss|leak|hack|stolen|theft|wrong hands|breaks? in|intercept)/,
    ),
    not: /other (web)?sites|links/i,
  },
  {
    rule: 'R132',
    says: /joint(ly)? (the )?controll|joint responsib|controllers? jointly/i,
    unlessWith: /arrangement|agreed|agreement|divid|split|each (of us )?(is )?(responsible|answers)|essence/i,
  },
]

/** R21: that data is not disclosed, and that it is disclosed to someone. */
export const enContradiction = [
  /(not|never|n.t)[^.]{0,60}(disclos|shar|sell|sold|rent|trade|give|pass|hand)[^.]{0,80}(third part|other|partner|any(one|body)|outside|your (personal )?(data|information|details))/i,
  /we (may |also |might |can )?(share|disclose|give|pass)(?! (it|them|your data|data)? ?(not|never))[^.]{0,80}(with|to) (our |selected |carefully chosen )?(advert|partner|social|marketing)|(advertisers|(?<!delivery )partners|sponsors)[^.]{0,60} (may |can |also )?(receive|get|see|use|send|combine|are given|are told)|\b(provided|disclosed|given|sold|released|rented|made available) to (other|third|outside)[ -](parties|companies)[^.]{0,40}(market|advert)/i,
] as const
