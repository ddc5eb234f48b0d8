import type { Page } from 'playwright-core'
import { languages } from '../../src/text/load-banner-texts.js'

/** Lets the page speak each language in turn, and collects what is found while it does. */
export async function inEachLanguage(
  page: Page,
  findings: (root: ShadowRoot) => readonly string[],
  name = 'evaste-consent',
  codes: readonly string[] = languages,
): Promise<readonly string[]> {
  const look = await page.evaluateHandle<typeof findings>(`(${findings.toString()})`)
  return page.evaluate(
    async ({ codes, look, name }) => {
      const element = document.querySelector<HTMLElement>(name)!
      const found: string[] = []
      for (const code of codes) {
        document.documentElement.lang = code
        const spoken = () => element.shadowRoot!.querySelector<HTMLElement>('[lang]')?.lang
        while (spoken() !== code) await new Promise((resolve) => setTimeout(resolve, 5))
        await new Promise((resolve) => requestAnimationFrame(resolve))
        found.push(...look(element.shadowRoot!).map((finding) => `${code} ${finding}`))
      }
      return found
    },
    { codes, look, name },
  )
}

export const speak = (page: Page, code: string, name?: string): Promise<unknown> =>
  inEachLanguage(page, () => [], name, [code])

/** What is wider than its place: cut, or to be scrolled for in a second direction (R118). */
export function tooWide(root: ShadowRoot): readonly string[] {
  const isCut = (element: Element): boolean =>
    element.clientWidth > 0 &&
    element.scrollWidth > element.clientWidth + 1 &&
    !element.matches('.unseen, .unseen *, select')
  const isOutside = (element: Element): boolean => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 0 && !element.closest('.unseen') && (left < -1 || right > innerWidth + 1)
  }
  return [document.documentElement, ...root.querySelectorAll('*')]
    .filter((element) => isCut(element) || isOutside(element))
    .map((element) => `${element.localName}#${element.id}.${element.className} ${element.textContent?.slice(0, 40)}`)
}
