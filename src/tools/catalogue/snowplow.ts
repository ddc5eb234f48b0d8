import type { KnownService } from './known-service.js'

export const snowplow: KnownService = {
  id: 'snowplow',
  name: 'Snowplow',
  purpose: 'analytics',
  recipient: null,
  description: {
    fi: 'Kerää sivujen tapahtumat yrityksen omaan tietovarastoon.',
    sv: 'Samlar sidornas händelser i företagets eget datalager.',
    en: 'Gathers the pages’ events in the company’s own data warehouse.',
  },
  matches: ['*://*/com.snowplowanalytics.snowplow/*', '*://cdn.jsdelivr.net/npm/@snowplow/*'],
  inline: ["'newTracker'", '"newTracker"'],
  trackers: [
    {
      name: '_sp_id.*',
      lifetime: 'P2Y',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
    {
      name: '_sp_ses.*',
      lifetime: 'PT30M',
      description: {
        fi: 'Pitää yhden käynnin sivunlatausten ja tapahtumien yhteyden.',
        sv: 'Håller ihop sidor och händelser under ett besök.',
        en: 'Keeps the pages and events of one visit together.',
      },
    },
    {
      name: '_sp_*',
      type: 'local-storage',
      lifetime: 'persistent',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
    {
      name: 'snowplowOutQueue_*',
      type: 'local-storage',
      lifetime: 'persistent',
      description: {
        fi: 'Säilyttää lähettämättömät tapahtumat, kunnes yhteys toimii.',
        sv: 'Sparar händelser som inte skickats tills förbindelsen fungerar.',
        en: 'Keeps unsent events until the connection works.',
      },
    },
    {
      name: 'sp',
      lifetime: 'P1Y',
      description: {
        fi: 'Keräyspalvelimen antama tunniste.',
        sv: 'En identifierare från insamlingsservern.',
        en: 'An identifier given by the collecting server.',
      },
    },
  ],
  note: 'Add your collector to matches where it uses another path, and a recipient where somebody else hosts it.',
}
