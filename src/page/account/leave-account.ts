import type { Declaration } from '../../declaration/types.js'
import type { ConsentSession } from '../session/consent-session.js'
import { type ReloadUnlessLeft, watchDeparture } from '../session/watch-departure.js'
import { tellSession } from './apply-answer.js'
import { type DeviceAnswer, readDeviceAnswer, restoreDeviceAnswer } from './device-answer.js'

/**
 * Lets the device's own answer apply again, exactly as it was before the visitor signed in. Call it when a visitor signs
 * out, and on each page of a visitor who is not signed in; where it has nothing to do, it does nothing. If the device has
 * no answer of its own, the page reloads, and asks.
 *
 * @example
 * import { startConsent } from 'evaste'
 * import { leaveAccount } from 'evaste/account'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * await leaveAccount(session)
 */
export async function leaveAccount(session: ConsentSession): Promise<void> {
  if (typeof document === 'undefined') return
  const unlessLeft = watchDeparture() // a visitor may follow a link before the session is ready
  await session.ready
  const { declaration } = session
  const kept = declaration && readDeviceAnswer(declaration.site)
  if (kept) returnToDevice(session, declaration, { kept, unlessLeft })
  else unlessLeft(() => undefined)
}

/** Restores the device's own answer, and lets the session follow it. */
export function returnToDevice(
  session: ConsentSession,
  declaration: Declaration,
  { kept, unlessLeft = watchDeparture() }: { readonly kept: DeviceAnswer; readonly unlessLeft?: ReloadUnlessLeft },
): void {
  const restored = restoreDeviceAnswer(declaration, kept)
  if (restored === 'changed') tellSession(declaration.site)
  const isAskedAgain = restored === 'none' && session.decision !== null
  unlessLeft(() => isAskedAgain && location.reload())
}
