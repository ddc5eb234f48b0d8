import type { WellKnownPurpose } from '../../../declaration/types.js'

/** The names of evaste’s purposes in other tools, matched by prefix or as a whole. */
const WORDS: readonly (readonly [WellKnownPurpose, RegExp])[] = [
  ['necessary', /^(strictly)?(necessary|essential|required|mandatory|api|system)|^välttämät|^nödvändig/],
  ['analytics', /^(analytic|statistic|measurement|performance|audience|tilasto|statistik)/],
  ['marketing', /^(market|advert|ads?$|target|retarget|remarket|mainon|markkinoin|annons)/],
  ['social-media', /^(social|some$)/],
  ['external-content', /^(video|media|embed|external|experience|maps?$|content|livechat|styling|support)/],
  ['preferences', /^(preference|functional|personali[sz]|comfort|toiminn|mieltym|funktion)/],
  ['security', /^(security|fraud|captcha)/],
  ['session-replay', /^(replay|session-?replay|recording)/],
]

/** The purpose that another tool’s word means; `undefined` for a custom word. */
export const wellKnownOf = (word: string): WellKnownPurpose | undefined => {
  const plain = word.toLowerCase().replace(/[\s_-]+/g, '')
  return WORDS.find(([, said]) => said.test(plain))?.[0]
}
