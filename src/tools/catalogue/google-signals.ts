import type { KnownService } from './known-service.js'
import { googleAsController } from './recipients.js'

export const googleSignals: KnownService = {
  id: 'google-signals',
  name: 'Google signals',
  purpose: 'demographics',
  recipient: googleAsController,
  description: {
    fi: 'Liittää käynnit Google-tileihin ja arvioi niistä ikäryhmän, sukupuolen ja kiinnostukset.',
    sv: 'Kopplar besök till Google-konton och uppskattar åldersgrupp, kön och intressen.',
    en: 'Ties visits to Google accounts and estimates age group, gender and interests from them.',
  },
  trackers: [
    {
      name: 'DSID',
      lifetime: 'P14D',
      domain: '.doubleclick.net',
      description: {
        fi: 'Tunnistaa Googleen kirjautuneen käyttäjän muilla sivustoilla.',
        sv: 'Känner igen den som är inloggad hos Google på andra webbplatser.',
        en: 'Recognises somebody signed in to Google on other sites.',
      },
    },
  ],
  optOutUrl: 'https://myadcenter.google.com/',
  note: 'It has no addresses of its own: it rides on google-analytics, and allow_google_signals turns it on and off. Say so to Google only when this purpose is given.',
}
