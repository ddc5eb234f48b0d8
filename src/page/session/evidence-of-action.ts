import { NativeEvent } from '../guard/native-event.js'
import type { Decision, DecisionSource } from '../../decision/decision.js'

type Evidence = Pick<Decision, 'source' | 'trusted'>

const SOURCES: Readonly<Record<string, DecisionSource>> = {
  'evaste-consent': 'settings',
  'evaste-notice': 'settings',
  'evaste-embed': 'embed',
}
const NO_EVIDENCE: Evidence = { source: 'api', trusted: false }
/** The browser's own getter, because an event object could override it. */
const { composedPath } = NativeEvent.prototype

/**
 * Where the visitor acted, and whether the browser vouches for a person. Read from the click event of a button in
 * evaste's own elements (R50, R68). A page cannot forge such an event, because `isTrusted` and the path come from the
 * browser. A click on any other element counts as `api`, and so does a consent on a button that does not give one.
 */
export function evidenceOfAction(event: Event | undefined, isConsent: boolean): Evidence {
  if (!(event instanceof NativeEvent)) return NO_EVIDENCE
  const [target] = composedPath.call(event) as [Element | undefined]
  const root = target?.getRootNode?.() as ShadowRoot | undefined
  const source = SOURCES[root?.host?.localName ?? '']
  if (!source || (isConsent && !target?.closest('#accept,#save,#always'))) return NO_EVIDENCE
  return { source: root?.getElementById('evaste-banner') ? 'banner' : source, trusted: event.isTrusted }
}
