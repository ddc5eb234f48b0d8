import type { Page } from 'playwright-core'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { languages } from '../../src/text/load-banner-texts.js'
import { cleaningFirm } from '../page/ui/cleaning-firm.js'
import { home } from './elements-server.js'
import type { Font } from './fonts.js'
import { homePage, privacyPage, useVisits, type Visit } from './elements-visit.js'

/** What a visitor can be shown. */
export const surfaces = ['banner', 'settings', 'notice', 'embed'] as const
export type Surface = (typeof surfaces)[number]

/** The cleaning firm with a film on its page. */
export const withFilms: Partial<DeclarationFile> = {
  services: [
    ...cleaningFirm.services,
    {
      id: 'films',
      name: 'Filmivirta',
      purpose: 'marketing',
      recipient: 'google',
      matches: ['films.example'],
      embed: { title: { en: 'How a floor is waxed', fi: 'Näin lattia vahataan' }, aspectRatio: '16 / 9' },
    },
  ],
}
const declared = { ...withFilms, languages: [...languages] as [string, ...string[]] }
const filmPage = `${home.replace(
  '</main>',
  '<evaste-embed service="films"><a href="https://films.example/wax">Katso siellä</a></evaste-embed></main>',
)}<evaste-consent></evaste-consent>`

/** The element that holds each, and where in its shadow root it begins. */
const places: Readonly<Record<Surface, { readonly host: string; readonly part: string; readonly body: string }>> = {
  banner: { host: 'evaste-consent', part: '#evaste-banner', body: homePage },
  settings: { host: 'evaste-consent', part: '#evaste-settings', body: homePage },
  notice: { host: 'evaste-notice', part: 'section', body: privacyPage },
  embed: { host: 'evaste-embed', part: '.place', body: filmPage },
}

export const hostOf = (surface: Surface): string => places[surface].host
export const partOf = (surface: Surface): string => `${places[surface].host} ${places[surface].part}`

/** Opens each surface as a fresh visitor sees it: the settings from the banner, the others once it is answered. */
export function useSurfaces(font?: Font) {
  const visits = useVisits(font)

  async function visitSurface(surface: Surface, options: Visit = {}): Promise<Page> {
    const page = await visits.visitBanner({ declared, body: places[surface].body, ...options })
    if (surface === 'settings') await page.locator('#settings').click()
    // Given, so that the notice has what can be taken back, and refused, so that the film has to ask.
    if (surface === 'notice') {
      await page.locator('#accept').click()
      await page.locator('evaste-notice dd button').first().waitFor()
    }
    if (surface === 'embed') await page.locator('#refuse').click()
    await page.locator(partOf(surface)).first().waitFor()
    return page
  }

  return { ...visits, visitSurface }
}

/** Everything that is folded, unfolded. */
export const unfold = (page: Page, surface: Surface): Promise<void> =>
  page.evaluate((host) => {
    for (const details of document.querySelector(host)!.shadowRoot!.querySelectorAll('details')) details.open = true
  }, hostOf(surface))
