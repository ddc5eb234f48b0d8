import { accountPhrase } from '../../../text/account-phrase.js'
import { loadTexts } from '../../../text/load-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import type { Language } from '../../../text/shipped-language.js'
import type { BannerTexts } from '../../../text/texts.js'
import type { ConsentSession } from '../../session/consent-session.js'
import type { FirstLayerTexts } from './banner.js'

/**
 * Adds to the banner's texts how far an answer reaches. Only sites whose declaration has `consent.account` load this: the
 * sentence is in the file of the settings' and the notice's texts.
 */
export async function withReach(
  texts: BannerTexts,
  language: Language,
  { declaration, language: pageLanguage }: Pick<ConsentSession, 'declaration' | 'language'>,
): Promise<FirstLayerTexts> {
  if (!declaration) return texts
  const own = withOwnWording(await loadTexts(language), declaration, pageLanguage)
  return { ...texts, reach: accountPhrase(own, declaration, language) }
}
