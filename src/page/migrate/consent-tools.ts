import type { ConsentTool } from '../../declaration/types.js'
import { c15tReader } from './tools/c15t.js'
import { cookiebotReader } from './tools/cookiebot.js'
import { cookieYesReader } from './tools/cookieyes.js'
import { hdsReader } from './tools/hds.js'
import { klaroReader, orejimeReader } from './tools/klaro.js'
import { tarteaucitronReader } from './tools/tarteaucitron.js'
import type { ConsentToolReader } from './tools/tool-answer.js'
import { vanillaCookieConsentReader } from './tools/vanilla-cookieconsent.js'

/** The tools whose stored choices evaste can read. */
export const consentTools: Readonly<Record<ConsentTool, ConsentToolReader>> = {
  c15t: c15tReader,
  cookiebot: cookiebotReader,
  cookieyes: cookieYesReader,
  hds: hdsReader,
  klaro: klaroReader,
  orejime: orejimeReader,
  tarteaucitron: tarteaucitronReader,
  'vanilla-cookieconsent': vanillaCookieConsentReader,
}
