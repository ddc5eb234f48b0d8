import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFindings } from './elements-visit.js'
import { speak } from './in-each-language.js'
import { hostOf, surfaces, unfold, useSurfaces } from './surfaces.js'

const { visitSurface } = useSurfaces()

const WIDTHS = [320, 768, 1280]
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const

/** In one page, which is as wide and coloured as is asked in turn. */
async function findingsAtEachLook(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, look] of Object.entries(LOOKS)) {
    await page.emulateMedia(look)
    // The page's own colours are followed, and painted in the frame after.
    for (let frame = 0; frame < 2; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame))
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const findings = await accessibilityFindings(page)
      found.push(...findings.map((finding) => `${name}, ${width} px: ${finding}`))
    }
  }
  return found
}

test.each(surfaces)(
  'axe finds nothing in the %s, light, dark and in forced colours, on a phone, a tablet and a desk, in Finnish and Arabic',
  async (surface) => {
    const page = await visitSurface(surface)
    await unfold(page, surface)

    for (const language of ['fi', 'ar']) {
      await speak(page, language, hostOf(surface))
      expect(await findingsAtEachLook(page)).toEqual([])
    }
  },
)
