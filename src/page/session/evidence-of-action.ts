import { NativeEvent } from '../guard/native-event.js'
import type { Decision, DecisionSource } from '../../decision/decision.js'

type Evidence = Pick<Decision, 'source' | 'trusted'>

const SOURCES: Readonly<Record<string, DecisionSource>> = {
  'evaste-consent': 'settings',
  'evaste-notice': 'settings',
  'evaste-embed': 'embed',
}
const NO_EVIDENCE: Evidence = { source: 'api', trusted: false }
/** The browser's own: an event cannot name another place than its own. */
const { composedPath } = NativeEvent.prototype

/**
 * Where the visitor acted and whether the browser vouches for a person, read from the event of a button in evaste's own
 * elements (R50, R68). A page cannot make such an event: `isTrusted` and the path are the browser's. A click of any other
 * element, and a consent on a button that does not give one, count as `api`.
 */
export function evidenceOfAction(event: Event | undefined, isConsent: boolean): Evidence {
  if (!(event instanceof NativeEvent)) return NO_EVIDENCE
  const [target] = composedPath.call(event) as [Element | undefined]
  const root = target?.getRootNode?.() as ShadowRoot | undefined
  const source = SOURCES[root?.host?.localName ?? '']
  if (!source || (isConsent && !target?.closest('#accept,#save,#always'))) return NO_EVIDENCE
  return { source: root?.getElementById('evaste-banner') ? 'banner' : source, trusted: event.isTrusted }
}
