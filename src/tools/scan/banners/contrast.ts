/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const WHITE: Colour = [255, 255, 255, 1]

/** The colour that a visitor sees where these lie on one another, the topmost first, on a white page. */
export const blend = (layers: readonly Colour[]): Colour =>
  layers.reduceRight<Colour>(
    (below, [r, g, b, a]) => [r * a + below[0] * (1 - a), g * a + below[1] * (1 - a), b * a + below[2] * (1 - a), 1],
    WHITE,
  )

/** The contrast ratio of WCAG, from 1 to 21, to two decimals. */
export function contrastRatio(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([r, g, b]: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
    const part = value / 255
    if (part <= 0.04045) return part / 12.92
    return ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
