/**
 * Makes evaste's elements follow the colours of the page, not of the device. A page's own `color-scheme` is inherited;
 * without one, the painted colours decide. A class on `<html>` or `<body>` may change them at any time.
 *
 * @param isPainted whether nothing has changed since the last frame, so that a first look takes no layout of its own.
 */
export function followPageColours(isPainted?: boolean): void {
  if (!('adoptedStyleSheets' in document) || isFollowing) return // nothing is painted without layout
  isFollowing = true
  let sheet: CSSStyleSheet | undefined
  let wasDark = false
  const look = (): void => {
    const isDark = isPaintedDark()
    if (isDark === wasDark) return
    wasDark = isDark
    if (!sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, (sheet = new CSSStyleSheet())]
    // A light page needs no rule: a rule for the root makes a browser compute every element's style again.
    sheet.replaceSync(isDark ? ':root{--_page-scheme:dark}' : '')
  }
  // Before the first frame, and again once the page's own style sheets have loaded.
  const lookSoon = (): number => requestAnimationFrame(look)
  if (isPainted) look()
  else lookSoon()
  addEventListener('load', lookSoon)
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', look)
  const observer = new MutationObserver(lookSoon)
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true })
}

let isFollowing = false

/** Whether the page is painted dark without declaring that itself. */
function isPaintedDark(): boolean {
  const root = document.documentElement
  const { colorScheme } = getComputedStyle(root)
  if ((colorScheme && colorScheme !== 'normal') || document.querySelector('meta[name=color-scheme]')) return false
  // An app often leaves the body transparent and paints an element that is as long as the page.
  const wrappers = document
    .elementsFromPoint(9, 99)
    .filter((element) => (element as HTMLElement).offsetHeight > root.offsetHeight * 0.75)
  const backgrounds = [...wrappers, document.body, root].map((element) =>
    lightnessOf(getComputedStyle(element).backgroundColor),
  )
  const background = backgrounds.find((lightness) => lightness !== undefined)
  // If something else paints the background, the text colour of the page shows whether it is dark.
  const ground = background ?? 1 - (lightnessOf(getComputedStyle(document.body).color) ?? 0)
  return ground < 0.4
}

/** 0 for black to 1 for white, from any computed form; undefined if the colour is mostly transparent. */
function lightnessOf(colour: string): number | undefined {
  const [, form = '', list = ''] = /^(\w+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(colour) ?? []
  const [first = 0, second = 0, third = 0, alpha = 1] = (list.match(/[\d.]+/g) ?? []).map(Number)
  if (!form || alpha < 0.5) return undefined
  if (/^okl/.test(form)) return first
  if (/^l/.test(form)) return first / 100
  const whole = /^rgb/.test(form) ? 255 : 1
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / whole
}
