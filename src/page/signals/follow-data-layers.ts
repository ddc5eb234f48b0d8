import type { Service } from '../../declaration/types.js'

/** Google's own loaders, and what a server of the site's own calls them. */
const LOADER = /googletagmanager\.com\/|\/(?:gtm|gtag)\.js\b|\/gtag\/js\b/
const HOST = /\/\/(?:\*\.)?([^/:*]+)|^([^/:*]+)$/

/**
 * Calls `found` with each data layer that a Google tag on the page names by `&l=` in its URL, before the tag's code runs: a
 * script is on the page before it has loaded.
 *
 * @param services the declared services of Google's, by whose hosts a tag is known that the site's own server sends.
 */
export function followDataLayers(services: readonly Service[], found: (name: string) => void): void {
  const hosts = services.flatMap(({ matches }) =>
    matches.flatMap((pattern) => HOST.exec(pattern)?.slice(1).filter(Boolean) ?? []),
  )
  const look = (script: Element): void => {
    const { src = '' } = script as HTMLScriptElement
    const [, name] = /[?&]l=([\w$]+)/.exec(src) ?? []
    if (name && (LOADER.test(src) || hosts.some((host) => src.includes(host)))) found(name)
  }
  for (const script of document.scripts) look(script)
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (node.nodeName === 'SCRIPT') look(node as Element)
        else if (node.firstChild) for (const script of (node as Element).getElementsByTagName('script')) look(script)
      }
  }).observe(document, { childList: true, subtree: true })
}
