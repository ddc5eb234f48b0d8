/**
 * What is too faint (WCAG 1.4.3 and 1.4.11, R116): text under 4.5 : 1, or 3 : 1 where it is large; controls and the ring of
 * what has focus under 3 : 1 against what is behind them. Measured from the colours that the browser has computed. Runs in
 * the page, so all that it needs is inside.
 */
export function tooFaint(root: ShadowRoot): readonly string[] {
  type Colour = readonly [red: number, green: number, blue: number, opacity: number]
  const read = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, opacity = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    if (!text.startsWith('rgb')) throw new Error(`${text} is no colour that this can read`)
    return [red, green, blue, opacity]
  }
  const lightness = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ratio = (one: Colour, other: Colour): number => {
    const [high = 0, low = 0] = [lightness(one), lightness(other)].sort((a, b) => b - a)
    return (high + 0.05) / (low + 0.05)
  }
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null
  const behind = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1] // a page without a background
    const own = read(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : behind(parentOf(element))
  }
  const isSeen = (element: Element): boolean => element.checkVisibility() && !element.closest('.unseen, option')
  const faint: string[] = []
  const expectRatio = (what: string, element: Element, one: Colour, other: Colour, least: number): void => {
    const found = ratio(one, other)
    const where = `${element.localName}#${element.id}.${element.className} ${element.textContent?.trim().slice(0, 30)}`
    if (found < least) faint.push(`${what} of ${where}: ${found.toFixed(2)}`)
  }
  for (const element of [...root.querySelectorAll<HTMLElement>('*')].filter(isSeen)) {
    const style = getComputedStyle(element)
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const sizePx = parseFloat(style.fontSize)
    const isLarge = sizePx >= 24 || (sizePx >= 18.66 && Number(style.fontWeight) >= 700)
    if (words) expectRatio('text', element, read(style.color), behind(element), isLarge ? 3 : 4.5)
    if (!element.matches('button, input, select')) continue
    const outside = behind(parentOf(element))
    const edges = [read(style.borderTopColor), behind(element)]
    const edge = ratio(edges[0]!, outside) > ratio(edges[1]!, outside) ? edges[0]! : edges[1]!
    // The small control says by its words that it is one: WCAG asks nothing of the line around it.
    if (element.id !== 'reopen') expectRatio('edge', element, edge, outside, 3)
    if (style.appearance === 'none' && element.matches('input'))
      expectRatio('knob', element, read(getComputedStyle(element, '::after').backgroundColor), behind(element), 3)
    element.focus()
    if (element.matches(':focus-visible')) expectRatio('ring', element, read(style.outlineColor), outside, 3)
  }
  return faint
}
