import type { KnownService } from './known-service.js'
import { mixpanelInc } from './recipients.js'

export const mixpanel: KnownService = {
  id: 'mixpanel',
  name: 'Mixpanel',
  purpose: 'analytics',
  recipient: mixpanelInc,
  description: {
    fi: 'Mittaa, miten sivuja ja niiden toimintoja käytetään.',
    sv: 'Mäter hur sidorna och deras funktioner används.',
    en: 'Measures how the pages and their functions are used.',
  },
  matches: ['api-js.mixpanel.com', 'api.mixpanel.com', 'api-eu.mixpanel.com', 'api-in.mixpanel.com', 'cdn.mxpnl.com'],
  inline: ['mixpanel.init('],
  trackers: [
    {
      name: 'mp_*_mixpanel',
      lifetime: 'P1Y',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
    {
      name: 'mp_*',
      type: 'session-storage',
      lifetime: 'session',
      description: {
        fi: 'Erottaa samaan aikaan avoinna olevat välilehdet.',
        sv: 'Skiljer flikar som är öppna samtidigt från varandra.',
        en: 'Tells tabs that are open at the same time apart.',
      },
    },
    {
      name: '__mp_opt_in_out_*',
      type: 'local-storage',
      lifetime: 'persistent',
      description: {
        fi: 'Muistaa, jos mittaus on kielletty palvelun omalla asetuksella.',
        sv: 'Minns om mätningen har stängts av i tjänstens egen inställning.',
        en: 'Remembers a refusal given in the service’s own setting.',
      },
    },
    {
      name: 'mixpanelBrowserDb',
      type: 'indexed-db',
      lifetime: 'persistent',
      description: {
        fi: 'Säilyttää lähettämättömät tapahtumat, kunnes yhteys toimii.',
        sv: 'Sparar händelser som inte skickats tills förbindelsen fungerar.',
        en: 'Keeps unsent events until the connection works.',
      },
    },
  ],
  optOutUrl: 'https://mixpanel.com/optout/',
  note: 'Session replay and heatmaps are another purpose: turn them off, or declare them as a service of session-replay. With EU residency, see whether the transfer still holds.',
}
