import type { KnownService } from './known-service.js'

export const countly: KnownService = {
  id: 'countly',
  name: 'Countly',
  purpose: 'analytics',
  recipient: null,
  description: {
    fi: 'Mittaa, miten sivuja ja niiden toimintoja käytetään.',
    sv: 'Mäter hur sidorna och deras funktioner används.',
    en: 'Measures how the pages and their functions are used.',
  },
  matches: [
    'count.ly',
    '*://cdn.jsdelivr.net/npm/countly-sdk-web*',
    '*://cdnjs.cloudflare.com/ajax/libs/countly-sdk-web/*',
  ],
  inline: ['Countly.init('],
  trackers: [
    {
      name: '*/cly_*',
      type: 'local-storage',
      lifetime: 'persistent',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
    {
      name: '*/cly_*',
      lifetime: 'P1Y',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
  ],
  note: 'Add your own server to matches, and a recipient where somebody else hosts it.',
}
