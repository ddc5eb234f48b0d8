import type { DemandId, Statement } from '../notice-words.js'
import { anyOf } from './any-of.js'
import { enRecipients } from './en-recipients.js'

const PERIOD = anyOf(
  /(\d+|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|an?|half a))[ -](year|month|day|week|hour|yr)/,
  /until (you|the|your|it)|as long as (you|your|the (contract|customer|guarantee|membership|account))/,
  /(when|once|as soon as) (you|the \w+|your \w+|it|they|he|she)[^.]{0,30}(end|clos|leav|left|cancel|delet|over|finish|expire|complete|done|resolv|settled)|after (the (season|event|visit|course|year|contract)|each)|at the end of/,
  /\d{1,2} [a-z]+ 20\d\d|(until|in|by) ([a-z]+ )?20\d\d|permanently|for life|accounting act|guarantee period|warranty|contract term/,
)
/** A period in numbers is a retention period unless the sentence is about something else. */
const NUMBERED_PERIOD =
  /(\d+|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirteen|fifteen|eighteen|twenty))[ -](year|month|week|day)s?\b/
const OTHER_PERIOD =
  /\brepl|respon|answer|within|notice|\bfee\b|cookie|\bage|\bold\b|aged|under|born|experience|trading|founded|review|every|business days|working days|refund|return|deliver/i

const KEEP =
  /keep|burn|bonfire|torn|tear|scrap|kept|retain|\bbin\b|throw|wip|overwrit|retention|stor(e|ed|age)|delet|eras|long|periods?:|shred|struck|taken off|destroy|vanish|disappear|clear(ed)?\b|purge|anonymi|hold for|held for|for how/i
/** An end that only the controller decides on is none, unless a number stands beside it. */
const OPEN_END =
  /^(?!.*\d)[^.]*((when|once|as soon as|until)[^.]{0,40}(no longer|not|n.t)\b[^.]{0,20}(need|necessary|require|relevant|use)|unnecessary|while we (find|have)|purpose\p{L}* (has|have|is|are) (been )?(fulfilled|met|over)|see no (more )?reason|(appropriate|suitable|reasonable|proper) (period|time)|(period|time)s? (varies|vary|depends))/iu
const REPLY = /\brepl|respon|answer|before|notice|\bfee\b/i

const BASIS =
  /consent|contract|agree(ment|d with)|legal obligation|obliges?|statutory|(law|act|rules?) (\p{L}+ )?(requires?|obliges?|demands?)|required by law|under the \p{Lu}\p{L}+ (\p{L}+ )?act|(legitimate|public|vital|justified) interests?|public task|accounting act|duties of|permission|article 6|opted in|\bacts?\b/iu
const MACHINE = /automat|profil|\bmachine|computer|algorithm|robot|software|program|\bAI\b|score/
const DECIDE = /decid|decision|choices?|reject|legal effect|suggest|judg|settl|evaluat|determin/

export const enStatements: Readonly<Record<DemandId, readonly Statement[]>> = {
  basis: [
    {
      core: /\(([^)]{0,30} )?(contract|consent|legal obligation|legitimate interests?|law|your permission|statutory)[^)]*\)|\bact requires|\([a-f]\)/i,
      not: /rights?\b.*article/i,
    },
    {
      core: /(legitimate|public|vital) interest|obliges? us|\bcontracts?\b|agreement with you/i,
      not: /disclos|transfer|personal data act|keep |retain/i,
    },
    { core: BASIS, kind: 'basis' },
    {
      core: BASIS,
      hint: /\bbas(is|ed|es)\b|lawful|\bgrounds?\b|rel(y|ies) on|rests? on|article|perform|fulfil|comply|need(ed)? (for|to|it)|(only|with) (with|if|to those|your|their|explicit|parents)|meet the|because|have a (legitimate|justified)|that.s (the|our) (contract|law)|law says|under (our|the|your)|requires?/i,
      not: /disclos|transfer|personal data act|keep (it|them|your|data|the data)|retain|withdraw|revok|\bbasis of (any|such)/i,
    },
    { core: /: (contract|consent|legal obligation|legitimate interests?|performance of)/i },
    { core: /[–→-] ?(contract|consent|law|legal obligation|legitimate interests?)\P{L}*$/iu },
  ],
  interest: [
    // What the sentence before it says.
    { core: /^(this|that|it|which) (is|forms|constitutes)[^.]*legitimate/i },
    { core: /\bwe (believe|think|want|wish) /i, hint: /legitimate interest/i },
    {
      core: /\w{4,}[^.;:]* (is|are) (a|our) legitimate interest|consider [^.]{6,} a legitimate interest/i,
      not: /bas(is|es)|ground/i,
    },
    {
      core: /\p{L}{3,}\P{L}.*,? (which|that) (is|are|forms?|we regard as)[^.]{0,20}(legitimate|justified) (\p{L}+ )?interest/iu,
    },
    { core: /(in this|herein|therein)[^.]{0,12} lies[^.]*legitimate/i },
    {
      core: /(legitimate|justified) (\p{L}+ )?interests?[^.]{0,30}(\bis\b|\bare\b|:|\bin \p{L}{3,}|\bin an? \p{L}{3,}|\bto \p{L}+|, (namely|such as|which)|of (?!(the |our )?(associa|compan|control|firm|us\b|business))\p{L}{3,}|–|\(\p{L}+)/iu,
    },
    {
      core: /(because (?!of)|so that|in order to|, which we|believe)[^.]{8,}(legitimate|justified) (\p{L}+ )?interest/iu,
    },
    { core: /\p{L}{3,}\P{L}.*\p{L}{3,}/u, hint: /what (our|the)[^.]{0,12}interest|interest is/i },
    {
      core: /(improv|develop|secur|protect|prevent|market|collect|answer|serv|remind|serves)\p{L}*[^.]{0,90}legitimate interest/iu,
    },
    { core: /\(f\)\P{L}{0,3}\p{L}{2,}/u },
  ],
  recipients: enRecipients,
  transfers: [
    {
      core: /(\bEU\b|\bEEA\b|Europe\b|European (Union|Economic))/,
      hint: /outside|within|inside|in the|\bin (EU|EEA|Europ)|leaves?|beyond|border/i,
      not: /regulation|representative/i,
    },
    { core: /third countr|abroad|overseas|(borders?|outside|within|beyond|leaves?|inside)( of)? the union/i },
    {
      core: /United States|\bUSA\b|American|India|United Kingdom|Switzerland|Japan|Canada/,
      hint: /transfer|standard contract|framework|adequa/i,
    },
    {
      core: /(nothing|no data|leaves?|not leave)[^.]{0,20} (the )?(EU|EEA|Europe)|never leaves? (the|our|us\b|Finland|Sweden|Ireland)|(leaves?|out of) (the|our) country/,
    },
    {
      core: /(stored|kept|held|processed|computers?|servers?)[^.]{0,40} (in|at) \p{Lu}\p{L}+/u,
      not: /United States|USA|India|China/,
    },
    { core: /standard contractual clauses|data privacy framework/i },
    {
      core: /(stays?|stored|kept|remains?|processed|processing|takes? place|servers?)[^.]{0,30}(in|within|,) (the )?(EU|EEA|Europe|Finland|Sweden|Ireland|Germany)/,
    },
    { core: /\p{L}{2,}/u, kind: 'transfers' },
  ],
  retention: [
    { core: PERIOD, kind: 'retention', not: OPEN_END },
    { core: PERIOD, hint: KEEP, not: anyOf(REPLY, OPEN_END) },
    { core: NUMBERED_PERIOD, notUnder: 'cookies', not: OTHER_PERIOD },
    { core: /\d+ (year|month|day|week)s?[^.]*[,;][^.]*\d+ (year|month|day|week)/i, not: /cookie|repl/i },
  ],
  withdrawal: [
    {
      core: /withdraw|\boff\b|say no|saying no|repl(y|ies) (with )?STOP|text STOP|no longer wish|remove your (consent|permission)|tak(e|en|ing) ((it|them|that|the|your|this) )?(consent |permission )?back|tak(e|en) (away|down)|untick|comes? down|chang(e|ed|ing) your mind|opt[- ]?out|revoke|switch(ed)? off|turn(ed)? off|change (your|the)[^.]{0,30}(consent|choice|cookie settings)|unsubscribe|stop (it )?at any/i,
      hint: /consent|\btick|afterwards|later|any ?(time|moment)|whenever|when you like|cookie|choice|newsletter|permission|link in (each|every|it|the)|listed|settings/i,
      not: /until you (unsubscribe|withdraw|opt)|browser/i,
    },
    {
      core: /let us know|tell us|a word to|write to us|ask us/i,
      hint: /chang(e|ed) your mind|no longer (want|agree|wish)/i,
    },
    { core: /\p{L}{3,}/u, kind: 'withdrawal' },
  ],
  complaint: [
    { core: /complain/i, hint: /authority|ombudsman|commission|\bICO\b|supervis|regulator/i },
    { core: /authority|ombudsman|commission|regulator/i, kind: 'complaint' },
  ],
  provision: [
    {
      core: /or (we|you) (cannot|can.t|could not|couldn.t)|unanswered|precluded|should you (decline|refuse|fail)|yes, or no|if you (do not|don.t)(?! agree| accept)[^.]{0,60}(cannot|can.t|unable|not)/i,
    },
    { core: /\p{L}{2,}/u, kind: 'provision' },
    {
      core: /without [^.]{2,60}(cannot|can.t|unable|not possible|not be able)|(cannot|can.t|unable to)[^.]{0,50} (without|unless|otherwise)/i,
    },
    { core: /part of the contract[^.]*lacks/i },
    { core: /\bno \p{L}+, no \p{L}+|we (must|need to) know/iu },
    { core: /we cannot \p{L}+ an? [^.]{0,40}(whose|without|if)/iu },
    {
      core: /(\bno|\bnot|cannot|can.t|n.t|unable|impossible)\b[^.]{0,40} without (an?|your|the|these|this|that|it|them)\b/i,
      not: /without (\w+ )?(contract|agreement|consent|fee|charge|delay|permission|explanation)/i,
    },
    {
      core: /(need not|needn.t|do not (have|need) to) (give|tell|provide|answer|state|supply|share|fill|leave)|free (to|not to)|up to you/i,
      not: /pay|free of charge/i,
    },
    {
      core: /but then (we|you) (cannot|can.t|are unable|will not)|unless (we know|you (tell|give|state|provide|let us))/i,
    },
    {
      core: /only if you (give|tell|provide|leave|state)|(?<!may )(requires?|presupposes) (you|members?|customers?|guests?|patients?) to (give|provide|tell|state)|(law|rules) (says?|requires?|wants?|obliges?) [^.]{0,30}(you|patients?|guests?|members?|customers?) /i,
    },
    {
      core: /voluntary|mandatory|compulsory|obligatory|without [^.]{2,40} there(['’]s| is| are) no\b|(otherwise|or else)[^.]{0,30}(cannot|can.t|unable|not possible|won.t)|(statutory|contractual) requirement|failing (which|that)|(no|any|an) obligation to|obliged to (give|provide|tell|answer)|(need|have) to (give|provide|tell) us|\boptional|(must|have to|need to|need not|not have to|required to) (give|provide|supply)|required (fields|for (?!achiev|(the|this|these|that|its|their|such) purpose))|requirement (for|to)|necessary (for|to enter|to make)[^.]{0,30}(contract|order)|needed (for|to)[^.]{0,30}(contract|order|account)|if you do not (give|provide)|(law|statute) requires you|(data|providing|information)(?![^.]{0,12} as long)[^.]{0,20} (is|are) (required|mandatory|statutory|necessary)|if you want to (make|enter|order)/iu,
      not: /(join|attend|membership)\w*[^.]{0,40}(voluntary|optional)|freely given|unambiguous/i,
    },
  ],
  automated: [
    { core: /\p{L}/u, kind: 'automated', not: /automat|machine|\d{4}/i },
    {
      core: /automat\p{L}*[^.]{0,60}(block|clos|lock|suspend|calculat|scor|rank|flag|stop|refus|approv|grant|pric)|(block|clos|lock|suspend|calculat|scor|rank|flag|refus|approv|grant|pric)\p{L}*[^.]{0,40}automat/iu,
    },
    {
      core: new RegExp(
        `(${MACHINE.source})[^.]{0,140}(${DECIDE.source})|(${DECIDE.source})[^.]{0,60}(${MACHINE.source})`,
        'i',
      ),
      not: /not to be subject|right not to|entitled/i,
    },
    { core: /(read|reviewed|handled|assessed|looked at) by (a )?(human|person|people)/i },
    { core: /decisions?[^.]{0,30}(people|humans?|person)|(people|humans?)[^.]{0,30}deci/i },
    {
      core: /\b(clerk|staff|manager|employee|officer|committee|board|teacher|doctor|adviser|underwriter)s?\b[^.]{0,20}\bdecid|decided by (a |an |our |the )?(clerk|staff|manager|employee|officer|committee|board|teacher|doctor|adviser|underwriter)/i,
    },
    {
      core: /deci|(?<!\p{L})not(?!\p{L})|^(no|none|yes)(?!\p{L})/iu,
      kind: 'automated',
      not: /browser/i,
    },
    { core: /profiling|\bprofil(e|ed) (you|anyone|anybody|people|our|customers)/i },
    {
      core: /\bhuman\b|\bby (people|persons?|a person)\b|people (decide|check|choose|look|do)|a person|pass or fail/i,
      hint: /machine|software|automat|computer|\bAI\b/i,
    },
  ],
  replay: [{ core: /record/i, hint: /visit|session|movement|click|mouse|screen/i }],
}
