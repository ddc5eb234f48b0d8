import type { Declaration, Text } from '../declaration/types.js'
import { needsNoConsent, sealedPolicy } from '../sealed/sealed-policy.js'

/** A page of the same site that has this page in a frame, such as the settings of a content management system. */
export interface AroundPage {
  /** Hands over a finished declaration, with what the site's server needs to hold its services. */
  save(text: string, declaration: Declaration): void
}

/** What the two pages say to each other. Both check that the other one is of the same site. */
type Message = { readonly evaste: 'ready' } | { readonly evaste: 'open'; readonly text: string } | SavedDeclaration

interface SavedDeclaration {
  readonly evaste: 'save'
  /** The file, as it was written. */
  readonly text: string
  /** The policy of a sealed page before consent; empty if nothing waits. */
  readonly policy: string
  readonly services: readonly HeldService[]
}

/** A service, and whether it waits for consent. */
interface HeldService {
  readonly id: string
  readonly name: string
  readonly matches: readonly string[]
  readonly inline: readonly string[]
  readonly asked: boolean
}

/**
 * Tells the page around this one that it may send its declaration.
 *
 * @param opened called with that page, and with the text of its declaration, which is empty if it has none yet.
 */
export function findAroundPage(opened: (page: AroundPage, text: string) => void): void {
  if (parent === window) return
  const send = (message: Message): void => parent.postMessage(message, location.origin)
  addEventListener('message', ({ source, origin, data }: MessageEvent<Message | null>) => {
    if (source !== parent || origin !== location.origin || data?.evaste !== 'open') return
    opened({ save: (text, declaration) => send(savedDeclaration(text, declaration)) }, data.text)
  })
  // From disk there is no origin, and nobody to talk to.
  if (location.origin !== 'null') send({ evaste: 'ready' })
}

/** What a server needs to know: the rest is the page's own business. */
export function savedDeclaration(text: string, declaration: Declaration): SavedDeclaration {
  const isFree = needsNoConsent(declaration)
  const services = declaration.services.map(({ id, name, matches, inline }) => ({
    id,
    name: inFirstLanguage(name, declaration),
    matches,
    inline,
    asked: !isFree(id),
  }))
  return { evaste: 'save', text, policy: sealedPolicy(declaration, isFree, []), services }
}

const inFirstLanguage = (text: Text, { languages }: Declaration): string =>
  typeof text === 'string' ? text : (text[languages[0] ?? ''] ?? '')
