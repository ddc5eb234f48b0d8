import type { Declaration } from '../../../declaration/types.js'
import { countRecipients } from '../../../notice/count-recipients.js'
import { listPhrase } from '../../../text/list-phrase.js'
import { fill } from '../../../text/phrase.js'
import { recipientCountText } from '../../../text/recipient-count-text.js'
import { purposeTitle, textPicker } from '../../../text/pick-text.js'
import { safeUrl } from '../../../text/safe-url.js'
import { foreignLanguage } from '../../../text/foreign-language.js'
import { labelLanguage } from '../../../text/label-language.js'
import { textDirection } from '../../../text/text-direction.js'
import type { BannerTexts } from '../../../text/texts.js'
import { createElement } from './create-element.js'

/** The texts of the first layer; where visitors sign in, also how far an answer reaches (R134). */
export type FirstLayerTexts = BannerTexts & { readonly reach?: string }

/** What the banner shows, and what its buttons do. */
export interface BannerView {
  readonly declaration: Declaration
  readonly texts: FirstLayerTexts
  /** The language of `texts`. */
  readonly language: string
  /** The declared language that matches the page best. */
  readonly pageLanguage: string
  /** The ids of the purposes that need an answer. */
  readonly asked: readonly string[]
  readonly answer: (isAllowed: boolean, event: Event) => void
  readonly openSettings: (event: Event) => void
}

/** A placeholder in a phrase that an element replaces later; no text contains it. */
const PLACE = '\u0000'

/**
 * Creates the first layer: who asks, for what, and two equal answers. It neither takes focus nor dims the page (R52,
 * R115).
 */
export function createBanner(view: BannerView): HTMLElement {
  const { declaration, language } = view
  return createElement(
    'section',
    {
      id: 'evaste-banner',
      part: 'banner',
      class: layoutOf(declaration),
      popover: 'manual',
      'aria-labelledby': 'title',
      'data-nosnippet': '',
      lang: language, // R123
      dir: textDirection(language),
    },
    createElement('div', { class: 'in' }, createWords(view), createAnswers(view)),
  )
}

function createWords({ declaration, texts, language, pageLanguage, asked }: BannerView): HTMLElement {
  const pick = textPicker(declaration, pageLanguage)
  const langOf = foreignLanguage(declaration, pageLanguage, language)
  const purposes = declaration.purposes.filter(({ id }) => asked.includes(id))
  const names = purposes.map((purpose) =>
    createElement('b', { part: 'purpose', lang: langOf(purpose.title) }, purposeTitle(purpose, texts, pick)),
  )
  const langOfLabel = labelLanguage(declaration, texts, pageLanguage, language)
  const companies = countRecipients(declaration, asked)
  return createElement(
    'div',
    { class: 'words' },
    createElement('h2', { id: 'title', part: 'title', lang: langOfLabel('title') }, texts.title),
    createElement(
      'p',
      { part: 'text', lang: langOfLabel('intro') },
      ...introOf(
        texts,
        declaration.controller.name,
        putInto(
          listPhrase(
            purposes.map(() => PLACE),
            language,
          ),
          names,
        ),
      ),
      ...(overridesGpc(declaration) ? [' ', fill(texts.gpc, { accept: texts.accept })] : []),
      ...(companies.count ? [' ', recipientCountText(texts.companies, companies, texts, language)] : []),
      ...(texts.reach ? [' ', texts.reach] : []),
    ),
  )
}

/** The intro with who asks and the purposes in it. A company's wording without a placeholder gets them before and after it. */
function introOf(
  { intro }: BannerTexts,
  controller: string,
  purposes: readonly (Node | string)[],
): readonly (Node | string)[] {
  const text = fill(intro, { controller, purposes: PLACE })
  const [before = '', after] = (text.includes(controller) ? text : `${controller}: ${text}`).split(PLACE)
  if (after === undefined) return [before, ' ', ...purposes, '.']
  return [before, ...purposes, after]
}

/** A phrase in which each placeholder is replaced by an element. */
const putInto = (phrase: string, elements: readonly Node[]): readonly (Node | string)[] =>
  phrase.split(PLACE).flatMap((text, at) => (at ? [elements[at - 1] as Node, text] : [text]))

/** The two links share one line, so that the banner stays low; then the two answers. */
function createAnswers(view: BannerView): HTMLElement {
  const { answer, openSettings, texts, declaration, pageLanguage, language } = view
  const langOfLabel = labelLanguage(declaration, texts, pageLanguage, language)
  const button = (id: Button, onClick: (event: Event) => void, name?: string): HTMLElement => {
    const made = createElement(
      'button',
      { id, part: 'button', class: name, type: 'button', lang: langOfLabel(id) },
      texts[id],
    )
    made.addEventListener('click', onClick)
    return made
  }
  const notice = createElement(
    'a',
    {
      id: 'notice-link',
      part: 'notice-link',
      lang: langOfLabel('notice'),
      href: safeUrl(textPicker(declaration, pageLanguage)(declaration.notice.url)),
    },
    texts.notice,
  )
  return createElement(
    'div',
    { class: 'acts' },
    createElement('div', { class: 'links' }, notice, button('settings', openSettings, 'link')),
    button('refuse', (event) => answer(false, event)),
    button('accept', (event) => answer(true, event)),
  )
}

type Button = 'refuse' | 'accept' | 'settings'

const overridesGpc = ({ consent }: Declaration): boolean =>
  navigator.globalPrivacyControl === true && consent.gpc === 'refuse'

/** If the browser has already refused, the banner takes its smallest form. */
const layoutOf = (declaration: Declaration): string => {
  const { layout = 'bar' } = declaration.consent
  if (overridesGpc(declaration) && layout === 'bar') return 'corner'
  return layout
}

declare global {
  interface Navigator {
    readonly globalPrivacyControl?: boolean
  }
}
