import { css, html, LitElement } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { keyed } from 'lit/directives/keyed.js'
import { PREVIEW_READY, PREVIEW_SHOWN, type PreviewOrder } from './preview-order.js'

/** How long a person must have stopped writing before the frame starts again. */
const PAUSE_MS = 300
/** Of the window's height: the rest is for the controls above the frame. */
const SHARE = 0.68
const HEIGHTS: Readonly<Record<PreviewOrder['width'], number>> = { 320: 568, 390: 760, 1280: 800 }

interface HtmlPolicy {
  createHTML(html: string): string
}
interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy
}

/** The page in the frame: always the same, and only evaste's own code. */
function framePage(): string {
  const code = document.querySelector('#preview-code')?.textContent ?? ''
  const page = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>evaste</title><body><script>${code}</script>`
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory }
  return trustedTypes?.createPolicy('evaste-maker', { createHTML: (text) => text }).createHTML(page) ?? page
}

/**
 * Shows a declaration with evaste's own elements, in a frame without an origin: it shares nothing with this page, and the
 * policy of this page applies in it, so that it can send nothing.
 */
export class MakerPreview extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    div {
      overflow: hidden;
      height: calc(var(--_height) * var(--_scale) * 1px);
      width: calc(var(--_width) * var(--_scale) * 1px);
      max-width: 100%;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 2 / 3);
    }
    iframe {
      display: block;
      border: 0;
      width: calc(var(--_width) * 1px);
      height: calc(var(--_height) * 1px);
      transform: scale(var(--_scale));
      transform-origin: 0 0;
    }
    iframe[hidden] {
      display: none;
    }
  `
  static override properties = { order: {}, label: {}, turn: { state: true } }

  declare order: PreviewOrder
  declare label: string
  declare private turn: number
  declare private readonly page: string
  declare private readonly resized: ResizeObserver
  declare private pause: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.turn = 0
    this.page = framePage()
    this.resized = new ResizeObserver(() => this.scale())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('message', this.answer)
    this.resized.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('message', this.answer)
    this.resized.disconnect()
    clearTimeout(this.pause)
  }

  /** `guard`, because Lit sets what is no primitive value on every update, and a set `srcdoc` starts the frame again. */
  override render(): unknown {
    return html`<div>
      ${keyed(
        this.turn,
        html`<iframe
          title=${this.label}
          sandbox="allow-scripts"
          referrerpolicy="no-referrer"
          hidden
          .srcdoc=${guard([], () => this.page)}
        ></iframe>`,
      )}
    </div>`
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('order')) return
    this.scale()
    const before = changed.get('order') as PreviewOrder | undefined
    if (before === undefined || JSON.stringify(before) === JSON.stringify(this.order)) return
    clearTimeout(this.pause)
    this.pause = setTimeout(() => (this.turn += 1), PAUSE_MS)
  }

  /** What is wider or higher than the place for it is shown smaller, as a whole. */
  private scale(): void {
    const { width } = this.order
    const height = HEIGHTS[width]
    const scale = Math.min(1, (this.clientWidth || width) / width, Math.max(360, innerHeight * SHARE) / height)
    const measures = { width, height, scale }
    for (const [name, value] of Object.entries(measures)) this.style.setProperty(`--_${name}`, String(value))
  }

  private readonly answer = ({ source, data }: MessageEvent): void => {
    const frame = this.renderRoot.querySelector('iframe')
    if (!frame?.contentWindow || source !== frame.contentWindow) return
    if (data === PREVIEW_READY) frame.contentWindow.postMessage(this.order, '*')
    if (data === PREVIEW_SHOWN) frame.hidden = false
  }
}
