import type { RightId } from '../rights.js'
import { anyOf } from './any-of.js'
import { stems } from './stems.js'

export const enRights: Readonly<Record<RightId, RegExp>> = {
  access:
    /access|inspect|look at (it|what|your)|\b(a|obtain) cop(y|ies)|\b(to |you may |you can )?see\b|view (your|what)|what (data )?(we|you) (hold|have|know)|export/i,
  rectification:
    /rectif|correct|annotat|put[^.]{0,30}right|amend|\bfix|updat(e|ed|ing) (it|them|your)|edit|(have|get) (it|them|mistakes?|errors?) (changed|corrected|fixed)|changed/i,
  erasure: /eras|delet|remov|forgotten|forget|bin it|bin them|wipe/i,
  restriction:
    /restrict|pause|freez|a stop to|\blimit(?!ed)|\b(be|been|is|are|get|use)( \w+)? limited|suspend|on hold|hold off|stop using/i,
  objection: /object|say no\b|an end to/i,
  portability: anyOf(
    /portab|\bport\b|transferable|transmitted|transfer of your|electronic (form|copy)|machine[- ]readable|(as|in) a file|export|download/,
    /\b(mov|transfer|tak|send|sent|receiv)\p{L}*[^.]{0,60}(another|elsewhere|with you|your (data|details)|new provider)/u,
  ),
}

/** Where a passage is about rights. */
export const enRightsBriefly: Readonly<Record<RightId, RegExp>> = {
  access:
    /access|inspect|\bsee\b|look|\bview|show|\bknow\b|cop(y|ies)\b|download|export|obtain|what (we|is|was|has been)|\bread\b|\blearn\b|(get|have|receive|(ask|asked) for|request|given|supplied with|provided with) (all )?(your|the|their) (data|details|information)|information( \(|,| about your)/i,
  rectification:
    /rectif|correct|amend|\bfix|chang|updat|mistake|error|edit|annotat|complet|straight|right\b(?! (to|of))/i,
  erasure:
    /crossed out|tak(e|en) (it )?down|eras|delet|remov|forg[eo]t|wipe|destroy|shred|\bclear|\bbin\b|tak(e|en) (it |them )?out|rub(bed)? (it |them )?out|str(ike|uck) out|expung|get rid of|strik(e|ing) |cross|data off/i,
  restriction:
    /only (keep|store)|not (to )?use|untouched|restrict|paus|freez|frozen|\blimit(?!ed)|\b(be|been|is|are|get|use)( \w+)? limited|suspend|(on|to|it|them|data|and|or|,) hold(?! (about|on you))|unused|block|lock|stop using|for a (while|bit|time)|alone|a stop to/i,
  objection:
    /(don.t|not) want us|refuse|for good|object|oppos|contest|challeng|contradict|say no|(not to|stop) us(e|ing)|(tell|ask) us to stop|an end to/i,
  portability:
    /portab|\bport(ed|ing)?\b|transfer|transmi|\bmov(e|ed|ing)\b|hand[^.]{0,12} (over|to)|(give|send|pass)[^.]{0,20} to (an|your|the)|elsewhere|another|as a file|export|download|photocop|\btak(e|ing)\b|machine[- ]readable|electronic/i,
}

export const enRightsHint =
  /\bright|portability|\bwant to\b|\b(you|they|members?|customers?|clients?|guests?|patients?|tenants?|pupils?|learners?|parents|residents|anyone|everyone|data subjects?) (can|may|could)|ask (us|for)|request|tell us|\bmay ask|entitled|your (say|choices)|if you (like|wish)|we (will|can) show|you get (to|your|it)/i

/** Among other rights, whatever word names one. */
export const enRightsBroadly: Readonly<Record<RightId, RegExp>> = {
  access: stems(
    `see view* look* read learn know hear find_out told cop* extract* printout* print access* inspect* check* consult* examin* shown show obtain* overview* peek glance request_the`,
  ),
  rectification: stems(
    `correct* rectif* amend* chang* updat* fix* mend* adjust* put_right set_right straight mistake* error* wrong inaccura* complet* supplement* improv* edit* repair* revis* accurate`,
  ),
  erasure: stems(
    `eras* delet* remov* destroy* wip* forget* forgotten bin binned shred* scrub* clear* drop dropped struck strike cross* take_off taken_off taken_out tak*_down vanish disappear* rub* gone get_rid expung* throw* discard* scrap* burn* dispos*`,
  ),
  restriction: stems(
    `restrict* limit limits limiting limitation* paus* freez* froz* on_hold hold_back hold_off suspend* block* lock* park* shelv* aside halt* stand_still untouched unused rest quarantin* narrow* curb* reduc* interrupt* leave_alone put_away on_ice`,
  ),
  objection: stems(
    `object* oppos* refus* contest* say_no decline* protest* resist* disagree* forbid* ban dissent* contradict* challeng* disput* against stop_us`,
  ),
  portability: stems(
    `portab* port ported transfer* transmi* mov* tak*_away tak*_with take_it take_them carr* along export* file machine-readable electronic* another elsewhere provider hand_over send_to pass_on format* download* bring`,
  ),
}

export const enItemEnds = /[,;:()–]| (?:and|or|as well as|nor) /i

/** What items of a list of rights say besides the rights. */
export const enNoRight =
  stems(`at_any_time whenever free* charge* within by in if where when under from on for to_us with_us write* email* e-mail* phone* call*
    contact* address* name names month* day days week* complain* authorit* ombuds* commissioner* withdraw* consent* decision*
    automated reply answer* request* please also including such example right rights law* legal* reason* purpose* marketing limits
    gdpr article* identity identify ask asking want wish like you_may you_can members customers guests desk office reception letter
    person* visit* everyone anyone parents children newsletter`)
