import type { KnownService } from './known-service.js'
import { googleAsProcessor } from './recipients.js'

export const googleAnalytics: KnownService = {
  id: 'google-analytics',
  name: 'Google Analytics',
  purpose: 'analytics',
  recipient: googleAsProcessor,
  description: {
    fi: 'Laskee käynnit, katsotut sivut ja niiden katseluajat.',
    sv: 'Räknar besök, visade sidor och hur länge de visas.',
    en: 'Counts visits, the pages viewed and for how long.',
  },
  matches: ['google-analytics.com', 'analytics.google.com', '*://www.googletagmanager.com/gtag/js*'],
  inline: [
    "gtag('config', 'G-",
    "gtag('config','G-",
    'gtag("config", "G-',
    'gtag("config","G-',
    'google-analytics.com/analytics.js',
  ],
  trackers: [
    {
      name: '_ga',
      lifetime: 'P2Y',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
    {
      name: '_ga_*',
      lifetime: 'P2Y',
      description: {
        fi: 'Pitää yhden käynnin sivunlatausten ja tapahtumien yhteyden.',
        sv: 'Håller ihop sidor och händelser under ett besök.',
        en: 'Keeps the pages and events of one visit together.',
      },
    },
  ],
  optOutUrl: 'https://tools.google.com/dlpage/gaoptout',
  note: 'Turn Google signals off in the property, or add google-signals as well. A container of Google Tag Manager (gtm.js) is not part of this: declare what it loads.',
}
