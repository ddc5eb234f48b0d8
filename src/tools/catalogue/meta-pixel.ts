import type { KnownService } from './known-service.js'
import { meta } from './recipients.js'

export const metaPixel: KnownService = {
  id: 'meta-pixel',
  name: 'Meta Pixel',
  purpose: 'marketing',
  recipient: meta,
  description: {
    fi: 'Kertoo Metalle, mitä sivuilla tehdään, jotta mainoksia voidaan kohdentaa ja mitata Facebookissa ja Instagramissa.',
    sv: 'Berättar för Meta vad som görs på sidorna så att annonser kan riktas och mätas på Facebook och Instagram.',
    en: 'Tells Meta what is done on the pages, so that advertisements can be targeted and measured on Facebook and Instagram.',
  },
  matches: ['connect.facebook.net', '*://www.facebook.com/tr*'],
  inline: ['fbevents.js', "fbq('init'", 'fbq("init"'],
  trackers: [
    {
      name: '_fbp',
      lifetime: 'P90D',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
    {
      name: '_fbc',
      lifetime: 'P90D',
      description: {
        fi: 'Muistaa mainoksen napsautuksen, jotta osto tai yhteydenotto voidaan lukea sen ansioksi.',
        sv: 'Minns ett klick på en annons så att ett köp eller en kontakt kan räknas till den.',
        en: 'Remembers a click on an advertisement, so that a purchase or enquiry can be credited to it.',
      },
    },
    {
      name: 'fr',
      lifetime: 'P90D',
      domain: '.facebook.com',
      description: {
        fi: 'Tunnistaa selaimen ja Facebook-käyttäjän mainosten kohdentamiseksi.',
        sv: 'Känner igen webbläsaren och Facebook-användaren för att rikta annonser.',
        en: 'Recognises the browser and the Facebook user, to target advertisements.',
      },
    },
  ],
  optOutUrl: 'https://www.facebook.com/adpreferences/',
  note: 'You and Meta are joint controllers of the collection: say so in your notice.',
}
