import type { KnownService } from './known-service.js'
import { posthogInc } from './recipients.js'

export const posthog: KnownService = {
  id: 'posthog',
  name: 'PostHog',
  purpose: 'analytics',
  recipient: posthogInc,
  description: {
    fi: 'Mittaa, miten sivuja ja niiden toimintoja käytetään.',
    sv: 'Mäter hur sidorna och deras funktioner används.',
    en: 'Measures how the pages and their functions are used.',
  },
  matches: ['i.posthog.com', '*://app.posthog.com/*', '*://eu.posthog.com/*', '*://us.posthog.com/*'],
  inline: ['posthog.init('],
  trackers: [
    {
      name: 'ph_*_posthog',
      lifetime: 'P1Y',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
    {
      name: 'ph_*_posthog',
      type: 'local-storage',
      lifetime: 'persistent',
      description: {
        fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
        sv: 'Känner igen webbläsaren för att skilja besökare åt.',
        en: 'Recognises the browser, to tell visitors apart.',
      },
    },
    {
      name: 'ph_*',
      type: 'session-storage',
      lifetime: 'session',
      description: {
        fi: 'Erottaa samaan aikaan avoinna olevat välilehdet.',
        sv: 'Skiljer flikar som är öppna samtidigt från varandra.',
        en: 'Tells tabs that are open at the same time apart.',
      },
    },
    {
      name: '__ph_opt_in_out_*',
      type: 'local-storage',
      lifetime: 'persistent',
      description: {
        fi: 'Muistaa, jos mittaus on kielletty palvelun omalla asetuksella.',
        sv: 'Minns om mätningen har stängts av i tjänstens egen inställning.',
        en: 'Remembers a refusal given in the service’s own setting.',
      },
    },
  ],
  note: 'Session recording, surveys and flags are other purposes: turn them off, or declare each as a service of its own. With the EU cloud, see whether the transfer still holds.',
}
