import type { RightId } from '../rights.js'
import { anyOf } from './any-of.js'

export const enRights: Readonly<Record<RightId, RegExp>> = {
  access:
    /access|inspect|look at (it|what|your)|\b(a|obtain) cop(y|ies)|\b(to |you may |you can )?see\b|view (your|what)|what (data )?(we|you) (hold|have|know)|export/i,
  rectification:
    /rectif|correct|annotat|put[^.]{0,30}right|amend|\bfix|updat(e|ed|ing) (it|them|your)|edit|(have|get) (it|them|mistakes?|errors?) (changed|corrected|fixed)|changed/i,
  erasure: /eras|delet|remov|forgotten|forget|bin it|bin them|wipe/i,
  restriction: /restrict|pause|freez|a stop to|\blimit|suspend|on hold|hold off|stop using/i,
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
    /only (keep|store)|not (to )?use|untouched|restrict|paus|freez|frozen|\blimit|suspend|hold|unused|block|lock|stop using|for a (while|bit|time)|alone|a stop to/i,
  objection:
    /(don.t|not) want us|refuse|for good|object|oppos|contest|challeng|contradict|say no|(not to|stop) us(e|ing)|(tell|ask) us to stop|an end to/i,
  portability:
    /portab|\bport(ed|ing)?\b|transfer|transmi|\bmov(e|ed|ing)\b|hand[^.]{0,12} (over|to)|(give|send|pass)[^.]{0,20} to (an|your|the)|elsewhere|another|as a file|export|download|photocop|\btak(e|ing)\b|machine[- ]readable|electronic/i,
}

export const enRightsHint =
  /\bright|portability|\bwant to\b|\b(you|they|members?|customers?|clients?|guests?|patients?|tenants?|pupils?|learners?|parents|residents|anyone|everyone|data subjects?) (can|may|could)|ask (us|for)|request|tell us|\bmay ask|entitled|your (say|choices)|if you (like|wish)|we (will|can) show|you get (to|your|it)/i
