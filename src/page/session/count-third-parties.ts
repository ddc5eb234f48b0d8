import { resolveUrl } from '../../declaration/resolve-url.js'
import type { ConsentSession } from './consent-session.js'

/** As many as the register accepts. */
const MOST_HOSTS = 32

/**
 * Reports to the register, once on this page and after the visitor has answered, which third parties a policy of the page
 * stopped and which ones nobody declares: their hosts, no ids and no cookies. Does nothing unless the declaration names a
 * purpose for it in `register.reports` and that purpose is allowed.
 *
 * @param undeclared the hosts that the page has contacted so far and that nobody declares.
 */
export function countThirdParties(session: ConsentSession, undeclared: () => readonly string[]): void {
  const { register, site } = session.declaration ?? {}
  if (!register?.reports || !site) return
  const { reports, url } = register
  const stopped = followStopped()
  const send = (): void => {
    if (!session.decision || session.asked.length || !session.allows(reports)) return
    unsubscribe()
    const blocked = hostnames(stopped)
    // Chromium lists what a policy has stopped among the requests.
    const contacted = hostnames(undeclared()).filter((host) => !blocked.includes(host))
    if (blocked.length + contacted.length === 0) return
    const body = { stopped: blocked.slice(0, MOST_HOSTS), undeclared: contacted.slice(0, MOST_HOSTS) }
    const address = new URL(url, location.origin).href.replace(/\/$/, '')
    fetch(`${address}/v1/sites/${site}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true, // an answer on a sealed page reloads it
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    }).catch(() => {}) // counts are no evidence: a lost one is not worth a message
  }
  const unsubscribe = session.subscribe(send)
  send()
}

/** URLs that a policy of the page has stopped, from its start where the browser keeps them. */
function followStopped(): ReadonlySet<string> {
  const stopped = new Set<string>()
  const add = (disposition: unknown, url: unknown): void => {
    // Of what has no URL, the browser says a word such as `inline`.
    if (disposition === 'enforce' && String(url).includes('://')) stopped.add(String(url))
  }
  document.addEventListener('securitypolicyviolation', (event) => add(event.disposition, event.blockedURI))
  if ('ReportingObserver' in window)
    new ReportingObserver(
      (reports) => {
        for (const { body } of reports) {
          const { disposition, blockedURL } = body as unknown as Readonly<Record<string, unknown>>
          add(disposition, blockedURL)
        }
      },
      { types: ['csp-violation'], buffered: true },
    ).observe()
  return stopped
}

/** Of URLs, and of hosts with or without a port. */
function hostnames(addresses: Iterable<string>): readonly string[] {
  const hosts = [...addresses].map(
    (address) => resolveUrl(address.includes('/') ? address : `https://${address}`)?.hostname,
  )
  return [...new Set(hosts.filter((host) => host !== undefined && host !== ''))] as readonly string[]
}
