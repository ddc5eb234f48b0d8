import { outwards } from './outwards.js'

/** What each filter may do, and leave a text readable. An inverted text is, with the background that it is inverted with. */
const HARMLESS: Readonly<Record<string, (amount: number, hasBackground: boolean) => boolean>> = {
  opacity: (amount) => amount >= 0.5,
  blur: (amount) => amount === 0,
  brightness: (amount) => amount >= 0.7 && amount <= 1.5,
  contrast: (amount) => amount >= 0.7,
  invert: (amount, hasBackground) => amount < 0.2 || (hasBackground && amount > 0.8),
  'drop-shadow': () => true,
  grayscale: () => true,
  'hue-rotate': () => true,
  saturate: () => true,
  sepia: () => true,
}

/** Whether it is transparent for the most part, blended away, or taken away by a filter or a mask. */
export function isFaded(element: Element): boolean {
  let opacity = 1
  const root = element.getRootNode()
  for (const one of outwards(element)) {
    const style = getComputedStyle(one)
    opacity *= parseFloat(style.opacity)
    // What is outside the banner's shadow root does not concern it, because it is in the top layer.
    if (root.contains(one) && isAltered(style)) return true
  }
  return opacity < 0.5
}

function isAltered(style: CSSStyleDeclaration): boolean {
  const { filter, maskImage, mixBlendMode } = style
  const hasBackground = !/^transparent$|, 0\)$/.test(style.backgroundColor)
  const isHarmful = ([, name = '', amount = '']: readonly string[]): boolean =>
    !HARMLESS[name]?.(parseFloat(amount), hasBackground)
  return (
    [...(filter || 'none').matchAll(/([a-z-]+)\(((?:[^()]|\([^()]*\))*)\)/g)].some(isHarmful) ||
    (maskImage || 'none') !== 'none' ||
    (mixBlendMode || 'normal') !== 'normal'
  )
}
