import { useAllowed } from 'evaste/react'
import { useEffect } from 'react'
import { thirdParty } from './third-party.js'

/** Countly's own command queue. */
interface Countly {
  readonly q: unknown[][]
  [setting: string]: unknown
}

const countly = ((window as unknown as { Countly: Countly }).Countly ??= { q: [] })

/** Counts each page, once the visitor allows it; nothing is queued before. */
export function useStatistics(path: string): void {
  const isAllowed = useAllowed('analytics')
  useEffect(() => {
    if (isAllowed) loadCountly()
  }, [isAllowed])
  useEffect(() => {
    if (isAllowed) countly.q.push(['track_pageview', path])
  }, [isAllowed, path])
}

function loadCountly(): void {
  if (document.getElementById('countly')) return
  Object.assign(countly, { app_key: 'corner-bakery', url: `${thirdParty}/countly`, namespace: 'corner-bakery' })
  const script = Object.assign(document.createElement('script'), {
    id: 'countly',
    src: `${thirdParty}/countly/sdk/web/countly.min.js`,
    onload: () => (countly['init'] as () => void)(),
  })
  document.head.append(script)
}
