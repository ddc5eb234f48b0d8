import type { RecordingTexts } from '../../../text/recording-texts.js'
import { type Language, shippedLanguage } from '../../../text/shipped-language.js'
import { textDirection } from '../../../text/text-direction.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { adoptStyles } from '../first-layer/adopt-styles.js'
import { createElement } from '../first-layer/create-element.js'
import { followPageColours } from '../first-layer/page-colours.js'
import { SessionLink } from '../session-link.js'
import { tokens } from '../tokens.js'
import { keepSignFree, type PlacedSign } from './place-sign.js'
import { signStyles } from './sign-styles.js'

export type SignLabels = Pick<RecordingTexts, 'recording' | 'stop'>
export type LoadSignLabels = (language: Language) => Promise<SignLabels>

/**
 * The sign that a page is recorded, with a button that ends it (R94). The button withdraws the consent, because only a
 * withdrawal also holds on the next page and reaches what was sent.
 *
 * @returns a function that shows or hides the sign.
 */
export function createRecordingSign(session: ConsentSession, load: LoadSignLabels): (isShown: boolean) => void {
  let hide: (() => void) | undefined
  return (isShown) => {
    hide?.()
    hide = isShown ? showSign(session, load) : undefined
  }
}

function showSign(session: ConsentSession, load: LoadSignLabels): () => void {
  const host = createElement('evaste-recording' as 'div')
  const root = host.attachShadow({ mode: 'open' })
  adoptStyles(root, [tokens, signStyles])
  followPageColours()
  let spoken: Language | undefined
  let placed: PlacedSign | undefined
  const link = new SessionLink(null, () => {
    const language = shippedLanguage(session.language, ...(session.declaration?.languages ?? []))
    placed?.check() // a banner or the small control may have come or gone
    if (language === spoken) return
    spoken = language
    void load(language).then((labels) => {
      if (language !== spoken) return
      placed?.end()
      placed = keepSignFree(draw(root, labels, language, session))
    })
  })
  const observer = keepLast(host)
  link.hostConnected()
  return () => {
    spoken = undefined
    placed?.end()
    observer.disconnect()
    link.hostDisconnected()
    host.remove()
  }
}

function draw(root: ShadowRoot, labels: SignLabels, language: Language, session: ConsentSession): HTMLElement {
  const stop = createElement('button', { id: 'stop', type: 'button' }, labels.stop)
  stop.addEventListener('click', () => {
    const id = session.declaration?.services.find(({ recording }) => recording)?.id ?? 'session-replay'
    session.withdraw(id)
  })
  const sign = createElement(
    'div',
    { id: 'sign', part: 'recording', popover: 'manual' },
    ...[
      createElement('span', { class: 'dot', 'aria-hidden': 'true' }),
      createElement('span', {}, labels.recording),
      stop,
    ],
  )
  const aside = createElement('aside', { 'aria-label': labels.recording, lang: language, dir: textDirection(language) })
  aside.append(sign)
  for (const old of root.querySelectorAll('aside')) old.remove()
  root.append(aside)
  return sign
}

/** Puts the sign back where a router has replaced the body or what is in it. */
function keepLast(host: HTMLElement): MutationObserver {
  let isWaiting = false
  const put = (): void => {
    isWaiting = false
    if (!host.isConnected) document.body.append(host)
    for (const node of [document.documentElement, document.body]) observer.observe(node, { childList: true })
  }
  const observer = new MutationObserver(() => {
    if (isWaiting || host.isConnected) return
    isWaiting = true
    requestAnimationFrame(put)
  })
  put()
  return observer
}
