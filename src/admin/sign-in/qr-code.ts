import { svg, html, type TemplateResult } from 'lit'
import { encode } from 'uqr'

/** Draws a text as a QR code, dark on light in every theme, because cameras need that. */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return html`<svg class="code" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" width="220" height="220">
    ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
  </svg>`
}
