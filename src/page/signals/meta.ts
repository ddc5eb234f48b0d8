import { afterEachDecision } from './after-each-decision.js'
import { whileSnippetHeld } from './held-snippet.js'
import { whenDefined } from './when-defined.js'
import type { Signal } from './signal.js'

interface Pixel {
  (...command: unknown[]): void
  /** The vendor's code has taken over. */
  callMethod?: unknown
  queue?: unknown[]
}

/**
 * Meta Pixel: revoked before `init`, and granted with consent.
 *
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
export const meta: Signal = (context) => {
  const { page, session, services } = context
  const word = (): string => (services.every(({ id }) => session.allows(id)) ? 'grant' : 'revoke')
  let pixel: Pixel | undefined
  whenDefined(
    page,
    'fbq',
    (value) => {
      pixel = value as Pixel
      const commands = [['consent', 'revoke'], ...(word() === 'grant' ? [['consent', 'grant']] : [])]
      if (pixel.callMethod || !pixel.queue) for (const command of commands) pixel(...command)
      else pixel.queue.unshift(...commands)
    },
    whileSnippetHeld(context),
  )
  return afterEachDecision(context, () => pixel?.('consent', word()))
}
