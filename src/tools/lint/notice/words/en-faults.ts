import type { FaultWords } from '../faults.js'
import { anyOf } from './any-of.js'

export const enFaults: FaultWords = {
  analytics: /\banalytics\b/iu,
  tracking: anyOf(
    /google analytics|(web|site|visitor) analytics|matomo|pixels?|hotjar|heat ?maps?|fingerprint\p{L}*|(visitor|visit|audience|reach|readership|usage)[- ](counter|measure|statistic|figure|analy)\p{L}*|(measur|count)\p{L}* (of )?(the |our |its )?(visit|audience|reader|reach)\p{L}*|advertising id\p{L}*/u,
    /(statistic|track|analy|market|advert|measur|count|target|recogni[sz]e)\p{L}*[^.:;]{0,40}cookies?|cookies?[^.:;]{0,40}(statistic|track|analy|market|advert|measur|count|target|recogni[sz]e)\p{L}*/u,
  ),
  unasked: anyOf(
    /as soon as|from the (moment|start|outset|beginning|first)[^.,]{0,30}|on arrival|when you (land|arrive|open|enter)[^.,]{0,20}|by default|(starts?|runs?|loads?|begins?|set|placed) (automatically|at once|immediately|straight away|by itself)|with the first page\p{L}*( view)?|for every(body|one)|whether or not/u,
    /(do not|don['’]t|never|not) ask\p{L}*|without (asking|your (consent|permission)|consent|permission)|(needs?|requires?|takes?) no (consent|permission|question)\p{L}*|no (consent|permission|question) (is )?(asked|needed|required)\p{L}*/u,
  ),
  otherBasis:
    /(legitimate|justified) (\p{L}+ )?interests?|in our interest|6\(1\)\(f\)|(rests?|based|basis|rel(y|ies))[^.]{0,20} contract|belongs to the service|part of the service/iu,
  asked: anyOf(
    /consent\p{L}*|only (after|once|if|when|with)|until you|permi(t|ssion)\p{L}*|allow\p{L}*|(you|they) (press|agree|accept|say yes)|opt(ed)?[- ]in|switched off|\boff\b|your choice|separately/u,
    /(without|no|free of) cookies|cookie-free|server['’]?s?( own)? logs?|\blogs\b|necessary|essential|session cookie|basket|cart\b|not (use|set|place)|never|anonymous/u,
  ),
  use: /\b(us(e|es|ing|er)|visit\p{L}*|brows(e|ing)|stay\p{L}*|remain\p{L}*|continu\p{L}*|enter\p{L}*|access\p{L}*|read(s|ing|er)?|regist\p{L}*|sign(ing)? up|book(s|ing)?|order(s|ing)?|subscri\p{L}*|join\p{L}*|participat\p{L}*|open\p{L}*|download\p{L}*|install\p{L}*|presence|submit\p{L}*|creat\p{L}*|liv(e|ing)|log(s|ging)? in)\b/iu,
  accept: /\b(accept\p{L}*|agree(s|d|ment)?|consent\p{L}*|approv\p{L}*|fine with|acknowledge\p{L}* and)\b/iu,
  deemed:
    /\b(means?|counts? as|deem\p{L}*|consider(ed)?|regarded|impl(y|ies)|signif(y|ies)|signals?|indicates?|shows?|tells? us|constitutes?|amounts? to|taken (as|to)|treated as|assum\p{L}*|thereby|whoever|anyone who|those who|equals?)\b|^(in|by) \p{L}+ing\b/iu,
  thisText:
    /\b(this|these|the above|all of the above) (\p{L}+ ){0,2}(notice|polic(y|ies)|statement|terms|politics|text|conditions|practices?)\b|\b(policies and practices|what is written (here|below|above))\b/iu,
  chosen:
    /\b(click|press|tick|tapp|select|choos)(s|es|ed|ing)?\b|\bbox(es)?\b|button|newsletter|marketing|terms of (sale|use|service)|separate\p{L}*|withdraw\p{L}*|revok\p{L}*|explicit|offers/iu,
  leave: /\b(leave|do not use|stop using|don['’]t use|refrain|close)\b/iu,
  newUse: anyOf(
    /\b(an|any|some)?(other|new|further|additional|different|more) (\p{L}+ )?(uses?|purposes?|ways|ends|aims)\b|\b(for|to) (something|anything|things) else\b|(in|for) (ways|purposes|things) (that are )?(not|other)[^.]*/u,
    /what we use (it|the data|your data|data|the information) for may change|purposes? (may|can|might) (change|grow|widen|expand)|ways (not|that are not) (mentioned|listed|described)\p{L}*|thinks? of another purpose/u,
  ),
  mayUse: /\b(may|can|might|could|will) (\p{L}+ ){0,2}(use|process|put|be used|be put|be processed)\b/iu,
  untold: anyOf(
    /without (first )?(telling|informing|notif|asking|notice|letting|announc|prior|further|saying|a word)\p{L}*|(do not|don['’]t|not|never|nor|no) (?!before|until|unless)(\p{L}+ ){0,2}(announce|notif|tell|inform|ask|let you know)\p{L}*/u,
    /discretion|reserve\p{L}*|see fit|sensible|as we (like|please|wish)|simply|at any time|we (deem|choose|find|think)|whether or not/u,
  ),
  lawful: /compatible|\blaws?\b|legal\p{L}*|archiv\p{L}*|research\p{L}*|statistic\p{L}*|anonym\p{L}*/iu,
  toldFirst:
    /\b(tell|inform|ask|notify|announce)\p{L}* (\p{L}+ ){0,4}(first|before|beforehand|in advance)\b|\bnever\b|\b(not|n['’]t) (be )?used?\b|no other|before any|you will (get|hear|be told|receive)|only (if|with|after)/iu,
  acquires:
    /\b(obtain\p{L}*|collect\p{L}*|get|gets|got|receiv\p{L}*|gather\p{L}*|buy|purchas\p{L}*|complement\p{L}*|supplement\p{L}*|enrich\p{L}*|combin\p{L}*|comes?|acquir\p{L}*|append\p{L}*|add|drawn|sources?|fetch\p{L}*|where)\b/iu,
  vagueSource: anyOf(
    /\b(other|various|different|external|third[- ]party|public and private|available|outside|commercial|several|multiple|certain|assorted) (\p{L}+ ){0,2}(sources?|registers?|registries|databases?|parties|places|channels)\b|\b(external|third[- ]party|outside|commercial) (\p{L}+ )?(providers?|services|suppliers?)\b|\bsources (that are )?available\b/u,
    /\bfrom (elsewhere|third parties|others)\b|\b(buy|purchase) (\p{L}+ )?(information|data)\b(?! (from|on|about))/u,
  ),
  named: /such as|for example|including|namely|e\.g|[:(]/iu,
  given: /disclos|\bshar(e|ed|ing)\b|pass(ed)? (it |them )?(on|to)|with other/iu,
  vagueReceiver:
    /\b(third[- ]part(y|ies)|(business|trusted|selected|cooperation) partners?|(?<!marketing |advertising |delivery )partners|(other )?recipients[^.]*|compan(y|ies)(,)? (that |which |with which |with whom )?we (work|cooperate|collaborate|deal)[^.]*|(certain|various|selected|some|other|trusted|carefully \p{L}+) (service providers?|companies|organi[sz]ations|parties|providers|vendors))\b/iu,
  hands:
    /\b(disclos\p{L}*|shar\p{L}*|pass\p{L}*|giv(e|en|ing)|hand\p{L}*|transfer\p{L}*|see|have|let|send|sent|provid\p{L}*|forward\p{L}*)\b/iu,
  machineDecides: anyOf(
    /\b(software|system|computer|algorithm|model|machine|AI|program|robot|bot|engine|scoring)\b (\p{L}+ ){0,6}(decides?|rejects?|approves?|grants?|refuses?|settles?|selects?|picks?|sorts? out|deny|denies|declines?|screens? out|excludes?)\b/u,
    /\b(settled|decided|rejected|approved|granted|refused|made|processed|handled) (\p{L}+ ){0,2}(by (our|the|a) (system|software|computer|algorithm|machine|program)|automatically)\b|automatically (\p{L}+ ){0,2}(reject|approv|refus|grant|declin)\p{L}*/u,
  ),
  cutOff:
    /\b(scor|rat|rank|point|mark|grad)\p{L}*\b[^.]*\b(below|under|above|over|less than|lower than|higher than|at least|top|highest|best)\b[^.]*\b(put forward|only|excluded|rejected|declined|refused|shown|invited|go on|goes on|proceed|progress|considered|passed|removed|dropped|shortlist\p{L}*)\b|\b(show\p{L}*|excluded|reject\p{L}*|declin\p{L}*|refus\p{L}*|drop\p{L}*|remov\p{L}*|sort\p{L}* out)\b[^.]*\b(below|under|above|over|less than)\b[^.]*(scor|rat(ed|ing)|rank|point|\d)/iu,
  review:
    /\bread\b|review\p{L}*|look\p{L}*|check\p{L}*|decid\p{L}*|decision|assess\p{L}*|consider\p{L}*|contest\p{L}*|disput\p{L}*|challeng\p{L}*|appeal\p{L}*|ask\p{L}*|request\p{L}*|interven\p{L}*|overrul\p{L}*|explain\p{L}*/iu,
  logic:
    /\bcriteri|\blogic|compar|checks?\b|looks? at|takes? into account|weigh|depend|\bif\b|\d|based on|basis of|goes by|by (the|a|your) score|adds? (points|to)|according to|factor|leads? to|results? in|reckons/iu,
  inEurope:
    /(kept|stored|stays?|remain\p{L}*|held|processed|located) (\p{L}+ ){0,3}(Europe|the EU|EU|the EEA|EEA|the Union)\b/u,
  ifConvenient:
    /whenever|where (possible|practicable|feasible)|if possible|as far as possible|wherever possible|mainly|primarily|mostly|usually|generally|normally|as a rule|in principle|practicable|we (try|aim|strive)/iu,
  leavesEurope: anyOf(
    /(outside|beyond|leaves?|out of|leaving) (of )?(the )?(EU|EEA|European (Union|Economic Area)|Europe)(?!\p{L})|third countries|all over the world|around the (world|globe)|worldwide|in any country|other continents|\b(abroad|overseas)\b/u,
  ),
  request: /\brequests?\b|exercise (your|the|any|these) \p{L}*|\bcop(y|ies) of your (data|information)\b/iu,
  burden:
    /\b(costs?|charges?|fees?)\b[^.]*(\d|appl(y|ies))|\d+ ?(€|euros?)|[€£$] ?\d+|signature|signed|handwritten|(photo)?copy of (your|the|an?) (passport|identity|driving|ID)\p{L}*|\bin person\b|come to (our|the) office/iu,
  relieved: /\bfree\b|excessive|unfounded|\b(no|not|nor|never|without)\b|n['’]t/iu,
  otherWay: /\b(or|either|also)\b/iu,
  shares: /responsib\p{L}*|answers? for|\b(both|each|between|either)\b|arrangement\p{L}*|essence/iu,
  reward:
    /discount\p{L}*|voucher\p{L}*|bonus\p{L}*|[€£$] ?\d+|\d+ ?(€|euros?)|on the house|\bgifts?\b(?! aid)|\d+ ?% (off|voucher)|prize|reward\p{L}*|free (\p{L}+ )?(sample|gift|delivery|coffee|month)/iu,
  saysYes: /consent\p{L}*|\b(tick|accept|agree|allow|opt in|say yes|sign up for marketing|permission)\p{L}*/iu,
  anyway: /whether or not|regardless|either way|without consent|withdraw|request/iu,
  not: /\b(no|not|nothing|never|none|nobody|neither|nor|cannot|right|human|person|people)\b|n['’]t/iu,
}
