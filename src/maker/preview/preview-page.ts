import type { ConsentSession } from '../../page/session/consent-session.js'
import { textAt } from '../draft/draft-text.js'
import { PREVIEW_READY, PREVIEW_SHOWN, type PreviewOrder } from './preview-order.js'

/** How the frame starts evaste. */
export interface PreviewParts {
  readonly start: (declaration: unknown, language: string) => ConsentSession
  readonly defineElements: () => void
}

const STYLES = `
  :root { background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0; }
  header { padding: 0.75rem 1rem; background: light-dark(#1d2733, #10151b); color: #fff; font-weight: 600; }
  main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
  i { display: block; height: 0.75rem; margin: 0.75rem 0; border-radius: 0.375rem; background: light-dark(#e3e7eb, #333a42); }
  i:first-child { height: 2rem; width: 60%; }
  i:nth-child(3n) { width: 85%; }
`

/** Runs inside the frame: takes one order from the page around it, and shows that. */
export function startPreview(parts: PreviewParts): void {
  const show = ({ source, data }: MessageEvent): void => {
    if (source !== parent) return
    removeEventListener('message', show)
    // A dialog takes the focus as it opens, and may do so in a task of its own.
    void showOrder(data as PreviewOrder, parts).then(() => setTimeout(() => parent.postMessage(PREVIEW_SHOWN, '*')))
  }
  addEventListener('message', show)
  document.addEventListener('click', stayHere, true)
  parent.postMessage(PREVIEW_READY, '*')
}

/** The sandbox and the policy refuse other pages as well; this keeps the frame from turning blank. */
function stayHere(event: Event): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
  if (link instanceof HTMLAnchorElement && !link.getAttribute('href')?.startsWith('#')) event.preventDefault()
}

async function showOrder(order: PreviewOrder, { start, defineElements }: PreviewParts): Promise<void> {
  const root = document.documentElement
  root.lang = order.language
  root.style.colorScheme = order.theme
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLES)
  document.adoptedStyleSheets.push(sheet)
  defineElements()
  if (order.view === 'notice') return showNotice(order)
  const consent = document.createElement('evaste-consent')
  document.body.append(header(order), mockText(), consent)
  const session = start(order.declaration, order.language)
  if (order.view !== 'settings') return
  await session.ready
  session.open()
  await whenOpen(consent)
}

const whenOpen = ({ shadowRoot }: Element): Promise<void> =>
  new Promise((resolve) => {
    if (!shadowRoot) return resolve()
    const changes = new MutationObserver(() => {
      if (!shadowRoot.querySelector('dialog[open]')) return
      changes.disconnect()
      resolve()
    })
    changes.observe(shadowRoot, { subtree: true, childList: true, attributes: true })
  })

function showNotice({ declaration }: PreviewOrder): void {
  const notice = Object.assign(document.createElement('evaste-notice'), { declaration })
  const main = document.createElement('main')
  main.append(notice)
  document.body.append(main)
}

const header = ({ declaration }: PreviewOrder): HTMLElement =>
  Object.assign(document.createElement('header'), { textContent: textAt(declaration, ['controller', 'name']) })

/** A page without words: what matters is what evaste puts on it. */
function mockText(): HTMLElement {
  const main = document.createElement('main')
  main.append(...Array.from({ length: 14 }, () => document.createElement('i')))
  return main
}
