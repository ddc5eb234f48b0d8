import type { DeclarationFile } from '../../src/declaration/types.js'

/** A watchmaker's shop with a counter, an advertiser and a map, all on the other origin. */
export const watchShop: DeclarationFile = {
  format: 1,
  site: 'watch-shop',
  languages: ['en', 'fi'],
  controller: { name: 'Kellosepänliike Tikitys Oy', email: 'tietosuoja@tikitys.example' },
  notice: { url: '/notice' },
  purposes: ['necessary', 'analytics', 'marketing'],
  services: [
    {
      id: 'counter',
      name: 'Counter',
      purpose: 'analytics',
      matches: ['*://other.localhost/t/*'],
      inline: ['startCounter'],
      trackers: [
        { name: 'count_*', lifetime: 'P1Y' },
        { name: 'count_*', type: 'local-storage', lifetime: 'persistent' },
      ],
    },
    { id: 'advertiser', name: 'Advertiser', purpose: 'marketing', matches: ['*://other.localhost/ads/*'] },
  ],
}
