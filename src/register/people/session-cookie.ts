import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sha256 } from '../../declaration/digest.js'
import type { Call } from '../http/call.js'

const NAME = 'evaste-session'
const TOKEN = /^[\w-]{43}$/

/** `__Host-` binds the cookie to this host and HTTPS: no subdomain and no plain connection can replace it. */
const HOST = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** Sends a session's token. Without an age: the browser forgets it when it closes. */
export const setSessionCookie = (call: Call, token: string): void => setCookie(call, NAME, token, HOST)

export const clearSessionCookie = (call: Call): void => void deleteCookie(call, NAME, HOST)

/** The hash by which the request's session is looked up; `null` without a cookie of that form. */
export async function sessionHashOf(call: Call): Promise<string | null> {
  const token = getCookie(call, NAME, 'host')
  return token !== undefined && TOKEN.test(token) ? sha256(token) : null
}
