import { shippedLanguage } from '../../text/shipped-language.js'
import { loadTexts } from '../../text/load-texts.js'
import { withOwnWording } from '../../text/own-wording.js'
import { textDirection } from '../../text/text-direction.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentSession } from '../session/consent-session.js'
import { adoptStyles } from '../ui/first-layer/adopt-styles.js'
import { createElement } from '../ui/first-layer/create-element.js'
import { tokens } from '../ui/tokens.js'
import { accountNoteStyles } from './account-note-styles.js'

/**
 * Tells a visitor on a new device that the account's answer applies now, with a way to the settings. It takes no focus, and
 * stays until the visitor closes it, opens the settings, or leaves the page.
 */
export async function showAccountNote(session: ConsentSession, declaration: Declaration): Promise<void> {
  const language = shippedLanguage(session.language, ...declaration.languages)
  const texts = withOwnWording(await loadTexts(language), declaration, session.language)
  const host = createElement('evaste-account-note' as 'div', { lang: language, dir: textDirection(language) })
  const root = host.attachShadow({ mode: 'open' })
  adoptStyles(root, [tokens, accountNoteStyles])
  const status = createElement('p', { role: 'status', part: 'text' })
  const button = (id: string, label: string, onClick: () => void): HTMLElement => {
    const made = createElement('button', { id, part: 'button', type: 'button', class: 'link' }, label)
    made.addEventListener('click', () => {
      host.remove()
      onClick()
    })
    return made
  }
  root.append(
    status,
    createElement(
      'div',
      { class: 'acts' },
      button('settings', texts.settings, () => session.open()),
      button('close', texts.close, () => undefined),
    ),
  )
  document.body.append(host)
  // A screen reader announces what is put into a region that exists already.
  requestAnimationFrame(() => (status.textContent = texts.accountApplied))
  session.addEventListener('evaste-open', () => host.remove(), { once: true })
}
