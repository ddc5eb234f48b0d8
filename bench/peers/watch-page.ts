/** What the page itself notes while it loads, in `window.bench`. Milliseconds count from the start of the navigation. */
export interface Noted {
  /** When the control that accepts was first painted where a visitor sees it; `null`: not yet. */
  bannerMs: number | null
  /** Requests beside the page itself that began before that, and their bytes over the network. */
  requests: number
  bytes: number
  /** The sum of layout shifts without input. */
  shifts: number
  /** The largest contentful paint so far. */
  lcpMs: number
  /** Whether that was text or a picture of the banner. */
  isBannerLargest: boolean
  /** The longest interaction so far. */
  interactionMs: number
}

declare global {
  interface Window {
    bench: Noted
  }
}

/**
 * Runs in the page before anything else.
 *
 * @param selector of the control that accepts; ` >>> ` steps into an open shadow root. `null`: there is none.
 */
export function watchPage(selector: string | null): void {
  const noted: Noted = {
    bannerMs: null,
    requests: 0,
    bytes: 0,
    shifts: 0,
    lcpMs: 0,
    isBannerLargest: false,
    interactionMs: 0,
  }
  window.bench = noted
  const steps = selector?.split(' >>> ') ?? []
  const find = (): Element | null => {
    let root: ParentNode = document
    for (const step of steps.slice(0, -1)) {
      const host: Element | null = root.querySelector(step)
      if (!host?.shadowRoot) return null
      root = host.shadowRoot
    }
    return root.querySelector(steps.at(-1) ?? ':not(*)')
  }
  const isSeen = (element: Element): boolean => {
    const { top, bottom, height } = element.getBoundingClientRect()
    if (height === 0 || (top + bottom) / 2 > innerHeight || bottom < 0) return false
    let opacity = 1
    for (let node: Element | null = element; node;) {
      const style = getComputedStyle(node)
      if (style.visibility !== 'visible' && node === element) return false
      opacity *= Number(style.opacity)
      const root = node.getRootNode()
      node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
    }
    return opacity > 0.5
  }
  const look = (): void => {
    const element = find()
    if (!element || !isSeen(element)) return void requestAnimationFrame(look)
    noted.bannerMs = performance.now()
    const before = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    noted.requests = before.length
    noted.bytes = before.reduce((sum, { transferSize }) => sum + transferSize, 0)
  }
  if (selector) requestAnimationFrame(look)
  const observe = (type: string, note: (entry: PerformanceEntry) => void, options = {}): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) noted.shifts += value
  })
  observe('largest-contentful-paint', (entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null }
    noted.lcpMs = entry.startTime
    // Inside a shadow root it is withheld, and no element of the page is.
    noted.isBannerLargest = !element?.closest('header, main, footer')
  })
  observe(
    'event',
    (entry) => {
      if ((entry as PerformanceEventTiming).interactionId)
        noted.interactionMs = Math.max(noted.interactionMs, entry.duration)
    },
    { durationThreshold: 16 },
  )
}
