import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { AdminApi } from '../shell/api.js'
import type { SessionAnswer } from '../shell/session-answer.js'

/** Loaded only where a passkey is used. */
const library = () => import('@simplewebauthn/browser')

/** Whether this browser has passkeys at all. */
export const hasPasskeys = (): boolean => typeof PublicKeyCredential === 'function'

/** Whether the person or the browser cancelled, or the device has no passkey for this register. */
export const isCancelled = (cause: unknown): boolean =>
  cause instanceof Error && /^(NotAllowed|Abort|InvalidState)Error$/.test(cause.name)

/** @throws if the person cancels (`isCancelled`); {ApiProblem} */
export async function signInWithPasskey(api: AdminApi): Promise<SessionAnswer> {
  const { startAuthentication } = await library()
  const optionsJSON = await api.send<PublicKeyCredentialRequestOptionsJSON>('POST', 'session/passkey-options')
  return api.send('POST', 'session/passkey', { response: await startAuthentication({ optionsJSON }) })
}

/**
 * Registers a passkey of this browser.
 *
 * @returns new recovery codes, if it is the first second factor.
 * @throws if the person cancels; {ApiProblem}
 */
export async function createPasskey(
  api: AdminApi,
  about: { readonly label: string; readonly password?: string },
): Promise<readonly string[] | null> {
  const { startRegistration } = await library()
  const optionsJSON = await api.send<PublicKeyCredentialCreationOptionsJSON>('POST', 'session/passkeys/options')
  const response = await startRegistration({ optionsJSON })
  const { recoveryCodes } = await api.send<{ readonly recoveryCodes: readonly string[] | null }>(
    'POST',
    'session/passkeys',
    { response, ...about },
  )
  return recoveryCodes
}
