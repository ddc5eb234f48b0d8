import { afterEachDecision } from './after-each-decision.js'
import { openCommandQueue } from './command-queue.js'
import type { Signal } from './signal.js'

type Pixel = Readonly<Record<string, (() => void) | undefined>>

/**
 * TikTok Pixel: consent is held before it loads, then granted or revoked.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739585600931842
 */
export const tiktok: Signal = (context) => {
  const { page, session, services } = context
  const queue = openCommandQueue(page, 'ttq')
  queue.putFirst(['holdConsent'])
  return afterEachDecision(context, () => {
    const name = services.every(({ id }) => session.allows(id)) ? 'grantConsent' : 'revokeConsent'
    const pixel = page.ttq as Pixel
    if (pixel[name]) pixel[name]()
    else queue.push([name])
  })
}
