import type { MeasuredControl } from '../scan-result.js'

/** Runs in the page: measures a control as a visitor sees it, and the banner behind it. */
export function measureControl(control: Element, box: Element): MeasuredControl {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const colourOf = (text: string): Colour => {
    if (!canvas) return [255, 255, 255, 1]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = text
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }
  const over = ([r, g, b, a]: Colour, below: Colour): Colour => [
    r * a + below[0] * (1 - a),
    g * a + below[1] * (1 - a),
    b * a + below[2] * (1 - a),
    1,
  ]
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null)
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1]
    const own = colourOf(getComputedStyle(element).backgroundColor)
    if (own[3] === 1) return own
    return over(own, groundOf(parentOf(element)))
  }
  const luminance = ([r, g, b]: Colour): number => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
      const part = value / 255
      if (part <= 0.04045) return part / 12.92
      return ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (one: Colour, other: Colour): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100
  }
  const style = getComputedStyle(control)
  const { width, height } = control.getBoundingClientRect()
  const ground = groundOf(control)
  const element = control.localName
  const text = ((control as HTMLElement).innerText ?? '').trim()
  return {
    label: (text || control.getAttribute('aria-label') || (control as HTMLInputElement).value || '').slice(0, 200),
    element,
    isButton: element === 'button' || element === 'input' || control.getAttribute('role') === 'button',
    width: Math.round(width),
    height: Math.round(height),
    fontSize: parseFloat(style.fontSize),
    fontWeight: Number(style.fontWeight),
    labelContrast: contrast(over(colourOf(style.color), ground), ground),
    groundContrast: contrast(ground, groundOf(parentOf(control) ?? box)),
  }
}
