import type { Declaration, Service, ServiceProduct, SignalProduct } from './types.js'

/** What the id, `matches` or `inline` of a product's service contain, also where the site's own server proxies it. */
const MARKS: Readonly<Record<ServiceProduct, RegExp>> = {
  google: /google(-a|tag|ad|syn)|analytics\.google|doubleclick|\/g(tag\/|tm\.js)/,
  clarity: /clarity/,
  uet: /bat\.bing/,
  meta: /fbevents/,
  tiktok: /s\.tiktok/,
  pinterest: /pinimg/,
  'piwik-pro': /piwik.?pro/,
  matomo: /matomo|_paq/,
  posthog: /posthog/,
  hubspot: /hs-scripts/,
  snowplow: /snowplow/,
}

/** The product whose API for consent is told of a service: `signal`, or recognised by id and addresses. */
export function productOf({ id, matches, inline, signal }: Service): ServiceProduct | 'none' | undefined {
  const text = [id, matches, inline].join()
  return signal ?? (Object.keys(MARKS) as ServiceProduct[]).find((product) => MARKS[product].test(text))
}

/** Each product to be told, with its services; those in `consent.signals` concern the whole page and have none. */
export function signalsOf({ services, consent }: Declaration): Map<SignalProduct, readonly Service[]> {
  const found = new Map<SignalProduct, readonly Service[]>(consent.signals.map((product) => [product, []]))
  for (const service of services) {
    const product = productOf(service)
    if (product && product !== 'none') found.set(product, [...(found.get(product) ?? []), service])
  }
  return found
}
