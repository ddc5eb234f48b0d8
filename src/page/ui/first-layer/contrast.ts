import { outwards } from './outwards.js'

/** Red, green, blue and opacity, each from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Less opaque than this, a text is taken for what is behind it, and a background for none. */
const LEAST_OPAQUE = 0.5

/**
 * The contrast of an element's text with what is behind it, rounded down: 1 to 21 (WCAG 1.4.3). `undefined` where a colour
 * cannot be determined.
 */
export function contrastOf(style: CSSStyleDeclaration, element: Element): number | undefined {
  const text = colourOf(style.webkitTextFillColor || style.color, element)
  if (text && text[3] < LEAST_OPAQUE) return 1
  for (const one of outwards(element)) {
    const back = colourOf(getComputedStyle(one).backgroundColor, one)
    if (back && back[3] < LEAST_OPAQUE) continue
    if (!text || !back) return undefined
    const [dark = 0, light = 0] = [luminance(text), luminance(back)].sort((a, b) => a - b)
    return Math.floor((light + 0.05) / (dark + 0.05))
  }
  return undefined
}

const NUMBER = String.raw`(-?[\d.]+(?:e-?\d+)?)`
const RGB = new RegExp(`^rgba?\\(${NUMBER}, ${NUMBER}, ${NUMBER}(?:, ${NUMBER})?\\)$`)
const SRGB = new RegExp(`^color\\(srgb ${NUMBER} ${NUMBER} ${NUMBER}(?: / ${NUMBER})?\\)$`)

/** A computed colour; browsers compute most as `rgb()`, and a mixture in any other space as `color(srgb …)`. */
function colourOf(colour: string, near: Element): Colour | undefined {
  const [, ...bytes] = RGB.exec(colour) ?? []
  if (bytes.length) return [byte(bytes[0]), byte(bytes[1]), byte(bytes[2]), Number(bytes[3] ?? 1)]
  const [, ...shares] = SRGB.exec(colour) ?? SRGB.exec(mixed(colour, near)) ?? []
  if (shares.length) return [Number(shares[0]), Number(shares[1]), Number(shares[2]), Number(shares[3] ?? 1)]
  return undefined
}

const byte = (part: string | undefined): number => Number(part) / 255

/** Has the browser convert a colour of another space, on an element that no script of the page sees. */
function mixed(colour: string, near: Element): string {
  const root = near.getRootNode()
  if (!(root instanceof ShadowRoot)) return ''
  const probe = document.createElement('i')
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`
  root.append(probe)
  const converted = getComputedStyle(probe).color
  probe.remove()
  return converted
}

/** WCAG's relative luminance. */
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
