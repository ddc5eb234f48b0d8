import type { ElementHandle } from 'playwright-core'
import type { MeasuredControl } from '../scan-result.js'
import { blend, type Colour, contrastRatio } from './contrast.js'

/** Measures a control as a visitor sees it. */
export async function measureControl(control: ElementHandle<Element>): Promise<MeasuredControl> {
  const [facts, { text, grounds }] = await Promise.all([control.evaluate(readControl), control.evaluate(readColours)])
  const [own, ...behind] = grounds
  const ground = blend(grounds)
  return {
    ...facts,
    labelContrast: contrastRatio(blend([text, ground]), ground),
    groundContrast: own ? contrastRatio(ground, blend(behind)) : 1,
  }
}

/** Runs in the page. */
function readControl(control: Element): Omit<MeasuredControl, 'labelContrast' | 'groundContrast'> {
  const { fontSize, fontWeight } = getComputedStyle(control)
  const { width, height } = control.getBoundingClientRect()
  const element = control.localName
  const text = ((control as HTMLElement).innerText ?? '').trim()
  return {
    label: (text || control.getAttribute('aria-label') || (control as HTMLInputElement).value || '').slice(0, 200),
    element,
    isButton: element === 'button' || element === 'input' || control.getAttribute('role') === 'button',
    width: Math.round(width),
    height: Math.round(height),
    fontSize: parseFloat(fontSize),
    fontWeight: Number(fontWeight),
  }
}

/** Runs in the page: the colour of the text, and the backgrounds below it, from the control outwards. */
function readColours(control: Element): { readonly text: Colour; readonly grounds: readonly Colour[] } {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  // Only a canvas converts every notation into numbers.
  const colourOf = (text: string): Colour => {
    if (!canvas) return [255, 255, 255, 1]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = text
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode()
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  }
  const grounds: Colour[] = []
  for (let element: Element | null = control; element; element = parentOf(element))
    grounds.push(colourOf(getComputedStyle(element).backgroundColor))
  return { text: colourOf(getComputedStyle(control).color), grounds }
}
