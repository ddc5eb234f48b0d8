import type { StoredType } from './visit/page-record.js'

/** What the visitor had answered when something was seen. `only:<purpose>`: that purpose alone was allowed. */
export type ConsentMoment = 'before' | 'refused' | `only:${string}` | 'accepted' | 'withdrawn'

/** How often, and where first. */
export interface Sighting {
  readonly count: number
  /** The first page where it was seen, without its query. */
  readonly page: string
  /** Milliseconds after that page was opened; undefined: only its trace was found at the end. */
  readonly at?: number
}

/** One thing that the site requests or keeps on the device, over all pages. */
export interface FoundThing {
  readonly kind: StoredType | 'request'
  /** Of a request the URL without its query. */
  readonly name: string
  /** Where the request went, or whose cookie or storage it is. */
  readonly host: string
  /** Of requests: `script`, `document` (a frame), `image`, `fetch`, … */
  readonly resource?: string
  /** Of requests: the first with its query, for matching; it is never printed. */
  readonly example?: string
  /** Of a cookie. */
  readonly path?: string
  /** The longest that was seen: days, `session`, or `persistent` for storage. */
  readonly lifetime?: number | 'session' | 'persistent'
  /** What caused or wrote it: at most three URLs. */
  readonly by: readonly string[]
  readonly seen: Readonly<Partial<Record<ConsentMoment, Sighting>>>
}

/** What a page's banner looks like and how it was answered. */
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

/** The first layer of a banner in figures. */
export interface BannerMeasures {
  readonly accept: MeasuredControl | null
  readonly refuse: MeasuredControl | null
  /** Clicks until all is accepted or refused; `null`: no way was found. */
  readonly stepsToAccept: number | null
  readonly stepsToRefuse: number | null
  /** Labels of boxes that are ticked before the visitor has done anything, and can be unticked. */
  readonly ticked: readonly string[]
  readonly hasNoticeLink: boolean
  readonly text: string
}

/** A page that could not be read. */
export interface FailedPage {
  readonly url: string
  readonly reason: string
}

/** All that a scan saw. Nothing in it depends on how many pages there were. */
export interface ScanResult {
  /** The address where the scan began, without credentials and query. */
  readonly site: string
  /** When it began, UTC. */
  readonly scannedAt: string
  readonly pages: {
    readonly visited: number
    /** How many were open at once, at most. */
    readonly openAtMost: number
    readonly failed: readonly FailedPage[]
  }
  /** In the order in which they were tried. */
  readonly moments: readonly ConsentMoment[]
  /** Moments that could not be reached, and why. */
  readonly notReached: readonly { readonly moment: ConsentMoment; readonly reason: string }[]
  readonly things: readonly FoundThing[]
  /** Ids of known services whose loader stands in the pages' inline scripts. */
  readonly inlineServices: readonly string[]
  readonly banner: SeenBanner | null
  /** The declaration that the page itself runs with, as JSON; `null`: no evaste there. */
  readonly pageDeclaration: unknown
  readonly facts: SiteFacts
}

/** What the start page says of itself. */
export interface SiteFacts {
  readonly title: string
  readonly language: string
  readonly noticeUrl: string
}
