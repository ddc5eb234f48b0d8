import { type Language, shippedLanguage } from '../../../text/shipped-language.js'
import { followBody } from '../follow-body.js'
import { keepInBody } from '../keep-in-body.js'
import { SessionLink } from '../session-link.js'
import { attachRoot } from '../vouched.js'
import { whenPainted } from '../when-painted.js'
import { adoptStyles } from './adopt-styles.js'
import { baseStyles } from './base-styles.js'
import { followPageColours } from './page-colours.js'
import { openSettingsFrom } from './open-settings-from.js'
import { createReopenControl, placeReopenControl } from './reopen-control.js'
import { reopenStyles } from './reopen-styles.js'

/**
 * Shows the small control in `<evaste-consent>` on a return visit, without Lit and without the banner. It is replaced
 * as soon as the element is defined.
 */
export function showReopenControl(host: HTMLElement, labels: Readonly<Record<Language, string>>): void {
  if (host.shadowRoot) return // the element is already defined
  const root = attachRoot(host)
  adoptStyles(root, [baseStyles, reopenStyles])
  let shown: HTMLElement | undefined
  const link = new SessionLink(null, () => {
    const { session } = link
    if (!session?.declaration || customElements.get(host.localName)) return link.hostDisconnected()
    const language = shippedLanguage(session.language, ...session.declaration.languages)
    const own = session.declaration.texts?.[session.language]?.reopen
    const label = String(own ?? labels[language])
    if (shown?.textContent === label) return
    shown?.remove()
    shown = createReopenControl(label, own ? session.language : language, (event) => openSettingsFrom(event, session))
    root.append(shown)
    void placeOncePainted(shown)
  })
  link.hostConnected()
  followBody()
  keepInBody()
}

/**
 * Keeps the control invisible for one frame, and then looks for the page's colours and for its corner: both are known
 * without a layout of their own, which costs more than all else here.
 */
async function placeOncePainted(shown: HTMLElement): Promise<void> {
  shown.style.visibility = 'hidden'
  await whenPainted()
  try {
    followPageColours(true)
    placeReopenControl(shown)
  } finally {
    shown.style.visibility = ''
  }
}
