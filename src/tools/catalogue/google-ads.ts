import type { KnownService } from './known-service.js'
import { googleAsController } from './recipients.js'

export const googleAds: KnownService = {
  id: 'google-ads',
  name: 'Google Ads',
  purpose: 'marketing',
  recipient: googleAsController,
  description: {
    fi: 'Mittaa, mihin mainosten napsautukset johtavat, ja kohdentaa mainontaa sivuilla käyneille.',
    sv: 'Mäter vad klick på annonser leder till och riktar annonser till dem som besökt sidorna.',
    en: 'Measures what clicks on advertisements lead to, and shows advertisements to those who have visited.',
  },
  matches: [
    'googleadservices.com',
    'doubleclick.net',
    'googlesyndication.com',
    '*://www.googletagmanager.com/gtag/js?id=AW-*',
    '*://www.google.com/pagead/*',
    '*://www.google.com/ccm/*',
    '*://www.google.com/ads/*',
    '*://www.google.fi/pagead/*',
    '*://www.google.fi/ads/*',
  ],
  inline: ["gtag('config', 'AW-", "gtag('config','AW-", 'gtag("config", "AW-', 'gtag("config","AW-'],
  trackers: [
    {
      name: '_gcl_*',
      lifetime: 'P90D',
      description: {
        fi: 'Muistaa mainoksen napsautuksen, jotta osto tai yhteydenotto voidaan lukea sen ansioksi.',
        sv: 'Minns ett klick på en annons så att ett köp eller en kontakt kan räknas till den.',
        en: 'Remembers a click on an advertisement, so that a purchase or enquiry can be credited to it.',
      },
    },
    {
      name: '_gac_*',
      lifetime: 'P90D',
      description: {
        fi: 'Muistaa mainoksen napsautuksen, jotta osto tai yhteydenotto voidaan lukea sen ansioksi.',
        sv: 'Minns ett klick på en annons så att ett köp eller en kontakt kan räknas till den.',
        en: 'Remembers a click on an advertisement, so that a purchase or enquiry can be credited to it.',
      },
    },
    {
      name: 'IDE',
      lifetime: 'P2Y',
      domain: '.doubleclick.net',
      description: {
        fi: 'Tunnistaa selaimen eri sivustoilla mainosten kohdentamiseksi ja mittaamiseksi.',
        sv: 'Känner igen webbläsaren på olika webbplatser för att rikta och mäta annonser.',
        en: 'Recognises the browser across sites, to target and measure advertisements.',
      },
    },
    {
      name: 'test_cookie',
      lifetime: 'P1Y',
      domain: '.doubleclick.net',
      description: {
        fi: 'Kokeilee, hyväksyykö selain evästeitä.',
        sv: 'Prövar om webbläsaren tar emot kakor.',
        en: 'Tries whether the browser takes cookies.',
      },
    },
  ],
  optOutUrl: 'https://myadcenter.google.com/',
  note: 'evaste is not a CMP certified by Google: for AdSense, Ad Manager or AdMob in the EEA, Google demands one that is.',
}
