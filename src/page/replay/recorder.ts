import { isEdited } from './is-edited.js'
import { findKnownNames } from './known-names.js'
import { withLeanObserver } from './lean-observer.js'
import { changeEvent, isSnapshot, maskEvent, type ReplayEvent } from './mask-event.js'
import type { Unmasked } from './mask-node.js'
import type { NodeNumbers, PlainChanges } from './plain-changes.js'
import type { RecentEvents } from './recent-events.js'

/** What evaste uses of rrweb. */
export interface Recorder {
  readonly record: ((options: RecordOptions) => (() => void) | undefined) & {
    readonly mirror: NodeNumbers
    takeFullSnapshot(isCheckout: true): void
  }
}

interface RecordOptions {
  readonly emit: (event: ReplayEvent, isCheckout?: boolean) => unknown
  readonly checkoutEveryNms: number
  readonly maskAllInputs: true
  readonly recordCanvas: false
  readonly collectFonts: false
  readonly inlineImages: false
  readonly slimDOMOptions: 'all'
  readonly blockSelector: string
  readonly sampling: { readonly mousemove: number; readonly scroll: number; readonly media: number }
}

/** What is recorded how, and where it is kept. */
export interface RecorderParts {
  readonly recorder: Recorder
  /** Selectors of what is shown as it is. */
  readonly unmask: readonly string[]
  /** Paths of addresses that are shown. */
  readonly unmaskPaths: readonly string[]
  readonly stretchMs: number
  readonly recent: RecentEvents
  /** Whether a recording is still allowed. */
  readonly mayKeep: () => boolean
}

/** A recorder at work. */
export interface RunningRecorder {
  /** Forgets what was recorded, and begins with a new snapshot. */
  restart(): void
  /** Ends the recording, and forgets it. */
  end(): void
}

/** Milliseconds between two positions: enough to see what a visitor did. */
const SAMPLING = { mousemove: 100, scroll: 200, media: 800 }
/** Their text is no part of what is shown: code, and what is masked for rrweb. */
const HIDDEN = 'script, style, template, noscript, .rr-mask'
/** evaste's own elements are no part of the page, and their form would record itself. */
const OWN_ELEMENTS = 'evaste-consent, evaste-recording, evaste-bug-report, evaste-notice, evaste-debug'
/** What rrweb leaves out, with the class that it has for that. */
const LEFT_OUT = `.rr-block, ${OWN_ELEMENTS}`

/** Runs rrweb, and keeps what may be kept of each event. */
export function runRecorder({
  recorder,
  unmask,
  unmaskPaths,
  stretchMs,
  recent,
  mayKeep,
}: RecorderParts): RunningRecorder {
  const { record } = recorder
  const unmasked: Unmasked = {
    names: findKnownNames(document),
    isShown: shownBy(record.mirror, unmask),
    isLeftOut: (id) => isOwn(record.mirror.getNode(id)),
    paths: unmaskPaths,
  }
  let snapshotAt = 0
  const keep = (event: ReplayEvent, isCheckout = false): boolean => {
    const masked = mayKeep() ? maskEvent(event, unmasked) : null
    if (isSnapshot(event)) snapshotAt = event.timestamp
    // On a page that changes very often the newest events are kept, from a new snapshot on.
    if (masked && !recent.add(masked, isCheckout) && !isCheckout) record.takeFullSnapshot(true)
    return masked !== null
  }
  const changed = (changes: PlainChanges): void => {
    const event = changeEvent(changes)
    // rrweb does so where it finds the change itself.
    if (keep(event) && event.timestamp - snapshotAt > stretchMs) record.takeFullSnapshot(true)
  }
  const options: RecordOptions = {
    emit: keep,
    checkoutEveryNms: stretchMs,
    sampling: SAMPLING,
    blockSelector: OWN_ELEMENTS,
    ...{ maskAllInputs: true, recordCanvas: false, collectFonts: false, inlineImages: false, slimDOMOptions: 'all' },
  }
  const end = withLeanObserver({ numbers: record.mirror, blocked: LEFT_OUT, changed }, () => record(options))
  return {
    restart() {
      recent.clear()
      record.takeFullSnapshot(true)
    },
    end() {
      end?.()
      recent.clear()
    },
  }
}

/** Whether a node, by its number, is in an unmasked element and not in a field. */
function shownBy(mirror: Recorder['record']['mirror'], unmask: readonly string[]): Unmasked['isShown'] {
  const selector = unmask.filter(isSelector).join(',')
  if (selector === '') return () => false
  return (id) => {
    const node = mirror.getNode(id)
    const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement
    // A selector is meant for the page: what frames and shadow roots contain stays masked.
    if (element?.closest(selector)?.getRootNode() !== document) return false
    return !element.closest(HIDDEN) && !isEdited(element)
  }
}

/**
 * Whether a node is in the shadow root of one of evaste's elements. rrweb leaves out the elements and what the page has put
 * into them, but not what happens in their shadow roots.
 */
function isOwn(node: Node | null): boolean {
  const root = node?.getRootNode()
  if (!root || root === document) return false // most nodes
  return root instanceof ShadowRoot && (root.host.matches(OWN_ELEMENTS) || isOwn(root.host))
}

/** A selector that the browser cannot read shows nothing. */
function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector)
    return true
  } catch (cause) {
    console.error(`evaste: unmask has "${selector}", which is not a CSS selector; what it means stays masked`, cause)
    return false
  }
}
