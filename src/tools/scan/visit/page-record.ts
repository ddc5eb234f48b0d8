import type { TrackerType } from '../../../declaration/types.js'
import type { DocumentFacts } from './read-frame.js'

/** What is stored on the device under a name. */
export type StoredType = Exclude<TrackerType, 'pixel' | 'fingerprint'>

/** A request that left the page. */
export interface SeenRequest {
  readonly url: string
  /** In Chromium's terms: `script`, `document` (a frame), `image`, `fetch`, `websocket` and so on. */
  readonly resource: string
  /** Milliseconds since the visit began. */
  readonly at: number
  /** What caused it: the URL of a script, or of the document that contains it. */
  readonly by: string | undefined
  /** The HTTP method, and the status of the response; undefined without a response. */
  readonly method: string
  readonly status: number | undefined
}

/** A name that was written, and by what. */
export interface SeenWrite {
  readonly kind: StoredType
  readonly name: string
  /** The URL of a script; of the page itself if its own inline script wrote; of a response with `Set-Cookie`. */
  readonly by: string | undefined
  readonly at: number
}

/** A name that was on the device when the visit ended. */
export interface StoredThing {
  readonly kind: StoredType
  readonly name: string
  /** For a cookie its domain, otherwise the host of the frame. */
  readonly host: string
  readonly path?: string
  /** Days from the end of the visit; `session`; of storage `persistent`. */
  readonly lifetime: number | 'session' | 'persistent'
}

/** Everything that one visit to one page showed. */
export interface PageRecord {
  /** The URL after redirects. */
  readonly url: string
  /** The HTTP status of the page itself. */
  readonly status: number
  readonly requests: readonly SeenRequest[]
  readonly writes: readonly SeenWrite[]
  readonly stored: readonly StoredThing[]
  readonly document: DocumentFacts
}
