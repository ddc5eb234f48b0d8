import type { Declaration } from '../../declaration/types.js'
import { noticeSections } from '../../notice/notice-sections.js'
import { loadTexts, shippedLanguage } from '../../text/load-texts.js'
import { withOwnWording } from '../../text/own-wording.js'
import { htmlText } from './html-nodes.js'
import { renderNotice } from './render-notice.js'

/** The sections, and the language of their texts if evaste does not support the requested one. */
export async function noticeContent(declaration: Declaration, language: string) {
  const spoken = shippedLanguage(language, ...declaration.languages)
  const texts = withOwnWording(await loadTexts(spoken), declaration, language)
  return { spoken, texts, content: renderNotice(noticeSections(declaration, texts, language), texts) }
}

/** The content of `<evaste-notice>` for visitors without JavaScript. */
export const noticeFragment = async (declaration: Declaration, language: string): Promise<string> =>
  htmlText((await noticeContent(declaration, language)).content)
