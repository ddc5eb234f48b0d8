import type { KnownService } from './known-service.js'
import { googleAsController } from './recipients.js'

export const youtube: KnownService = {
  id: 'youtube',
  name: 'YouTube',
  purpose: 'social-media',
  recipient: googleAsController,
  description: {
    fi: 'Näyttää upotettuja videoita YouTubesta.',
    sv: 'Visar inbäddade videor från YouTube.',
    en: 'Shows embedded videos from YouTube.',
  },
  matches: ['youtube.com', 'youtube-nocookie.com', 'ytimg.com', 'youtu.be'],
  trackers: [
    {
      name: 'VISITOR_INFO1_LIVE',
      lifetime: 'P180D',
      domain: '.youtube.com',
      description: {
        fi: 'Arvioi yhteyden nopeuden ja tunnistaa selaimen.',
        sv: 'Uppskattar förbindelsens hastighet och känner igen webbläsaren.',
        en: 'Estimates the connection’s speed and recognises the browser.',
      },
    },
    {
      name: 'VISITOR_PRIVACY_METADATA',
      lifetime: 'P180D',
      domain: '.youtube.com',
      description: {
        fi: 'Muistaa YouTubelle annetut yksityisyysvalinnat.',
        sv: 'Minns integritetsval som gjorts hos YouTube.',
        en: 'Remembers privacy choices made at YouTube.',
      },
    },
    {
      name: 'YSC',
      lifetime: 'session',
      domain: '.youtube.com',
      description: {
        fi: 'Laskee, mitä videoita käynnin aikana katsotaan.',
        sv: 'Räknar vilka videor som visas under besöket.',
        en: 'Counts which videos are watched during the visit.',
      },
    },
    {
      name: 'PREF',
      lifetime: 'P10Y',
      domain: '.youtube.com',
      description: {
        fi: 'Muistaa soittimen asetukset, kuten kielen.',
        sv: 'Minns spelarens inställningar, till exempel språket.',
        en: 'Remembers the player’s settings, such as the language.',
      },
    },
    {
      name: '__Secure-ROLLOUT_TOKEN',
      lifetime: 'P180D',
      domain: '.youtube.com',
      description: {
        fi: 'Valitsee, mitä uusia toimintoja soitin kokeilee.',
        sv: 'Väljer vilka nya funktioner spelaren prövar.',
        en: 'Chooses which new functions the player tries out.',
      },
    },
  ],
  optOutUrl: 'https://myadcenter.google.com/',
  embed: { title: { fi: 'YouTube-video', sv: 'YouTube-video', en: 'YouTube video' }, aspectRatio: '16/9' },
  note: 'youtube-nocookie.com is held as well: it, too, reads from the device once a video plays.',
}
