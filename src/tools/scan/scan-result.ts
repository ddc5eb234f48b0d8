import type { StoredType } from './visit/page-record.js'

/** What the visitor had answered at the time. `only:<purpose>`: only that purpose was allowed. */
export type ConsentMoment = 'before' | 'refused' | `only:${string}` | 'accepted' | 'withdrawn'

/** How often, and where first. */
export interface Sighting {
  readonly count: number
  /** The first page where it was seen, without its query. */
  readonly page: string
  /** Milliseconds after that page was opened; undefined if only its trace was found at the end. */
  readonly at?: number
}

/** One thing that the site requests or stores on the device, over all pages. */
export interface FoundThing {
  readonly kind: StoredType | 'request'
  /** For a request, the URL without its query. */
  readonly name: string
  /** The host of the request, cookie or storage. */
  readonly host: string
  /** For requests: `script`, `document` (a frame), `image`, `fetch`, … */
  readonly resource?: string
  /** For requests: the first URL with its query, for matching; it is never printed. */
  readonly example?: string
  /** Of a cookie. */
  readonly path?: string
  /** The longest lifetime seen: days, `session`, or `persistent` for storage. */
  readonly lifetime?: number | 'session' | 'persistent'
  /** What caused or wrote it: at most three URLs. */
  readonly by: readonly string[]
  readonly seen: Readonly<Partial<Record<ConsentMoment, Sighting>>>
}

/** The appearance of a page's banner and how it was answered. */
export interface SeenBanner {
  /** The tool that made it: `evaste`, another known one, or `unknown`. */
  readonly tool: string
  readonly name: string
  /** The page where it was seen. */
  readonly page: string
  /** PNG, base64. */
  readonly picture?: string
  readonly measures?: BannerMeasures
}

/** One control of a banner, as a visitor sees it. */
export interface MeasuredControl {
  readonly label: string
  /** Lower-case name of the element. */
  readonly element: string
  readonly isButton: boolean
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly fontWeight: number
  /** Contrast of the label against what is behind it, 1 to 21. */
  readonly labelContrast: number
  /** Contrast of the control's own ground against the banner's, 1 to 21; 1: they are the same. */
  readonly groundContrast: number
}

/** Measurements of a banner's first layer. */
export interface BannerMeasures {
  readonly accept: MeasuredControl | null
  readonly refuse: MeasuredControl | null
  /** Clicks until everything is accepted or refused; `null` if no way was found. */
  readonly stepsToAccept: number | null
  readonly stepsToRefuse: number | null
  /** Labels of checkboxes that are checked initially and can be unchecked. */
  readonly ticked: readonly string[]
  readonly hasNoticeLink: boolean
  readonly text: string
}

/** A page that could not be read. */
export interface FailedPage {
  readonly url: string
  readonly reason: string
}

/** Everything that a scan saw. Its size does not depend on the number of pages. */
export interface ScanResult {
  /** The address where the scan began, without credentials and query. */
  readonly site: string
  /** When it began, UTC. */
  readonly scannedAt: string
  readonly pages: {
    readonly visited: number
    /** The maximum number that were open at the same time. */
    readonly openAtMost: number
    readonly failed: readonly FailedPage[]
  }
  /** In the order in which they were tried. */
  readonly moments: readonly ConsentMoment[]
  /** Moments that could not be reached, and why. */
  readonly notReached: readonly { readonly moment: ConsentMoment; readonly reason: string }[]
  readonly things: readonly FoundThing[]
  /** Ids of known services whose loader is in the pages' inline scripts. */
  readonly inlineServices: readonly string[]
  readonly banner: SeenBanner | null
  /** The declaration that the page itself uses, as JSON; `null` without evaste. */
  readonly pageDeclaration: unknown
  readonly facts: SiteFacts
}

/** What the start page states about itself. */
export interface SiteFacts {
  readonly title: string
  readonly language: string
  readonly noticeUrl: string
}
