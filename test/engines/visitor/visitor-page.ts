import type { DeclarationFile } from '../../../src/declaration/types.js'
import type { Origins } from '../origins/origins.js'
import { potteryShop } from '../shop-page.js'

/** Enough services for a search field in the settings. */
const MANY = 30

/** A pottery with many services, on a dark page with what gets in a banner's way, and without a settings link of its own. */
export function visitorPage(origins: Origins): string {
  const [own, ...rest] = [potteryShop(origins)].flatMap(({ services }) => services)
  const declared: DeclarationFile = {
    ...potteryShop(origins),
    services: [own!, ...rest, ...Array.from({ length: MANY - 1 }, (_, at) => service(at))],
  }
  return `<!doctype html><html lang="fi"><head><meta charset="utf-8">
  <script type="application/json" id="evaste-declaration">${JSON.stringify(declared)}</script>
  <script src="/evaste/evaste.js"></script><title>Savenvalajat</title><link rel="icon" href="data:,">
  <style>body { background: #111; color: #eee } a { color: #9cf } #chat { position: fixed; right: 8px; bottom: 8px; width: 48px; height: 48px }</style></head>
  <body><h1>Savenvalajat</h1><p><a id="first" href="/about/">Meistä</a></p>${'<p>Kulhoja ja vateja</p>'.repeat(40)}
  <footer><a id="last" href="/tietosuoja">Tietosuoja</a></footer><button id="chat">?</button>
  <dialog id="modal"><button id="close">Sulje</button></dialog></body></html>`
}

const service = (at: number): DeclarationFile['services'][number] => ({
  id: `s${at}`,
  name: `Palvelu ${at}`,
  purpose: 'analytics',
  matches: [`s${at}.example`],
  trackers: [{ name: `c${at}`, lifetime: 'P1Y' }],
})
