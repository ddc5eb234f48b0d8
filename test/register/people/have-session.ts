import { sha256 } from '../../../src/declaration/digest.js'
import { randomText } from '../../../src/register/people/api-keys.js'
import type { Role } from '../../../src/register/people/roles.js'
import { UNDERTAKING_VERSION } from '../../../src/register/people/undertaking.js'
import type { Register } from '../../../src/register/register.js'
import type { RegisterStore, StoredUser } from '../../../src/register/stores/store.js'
import { newId, noon, registerUrl } from '../bakery.js'

/** A user who is in the store, and has done everything that a sign-in asks for, unless something else is said. */
export async function haveUser(store: RegisterStore, changes: Partial<StoredUser> = {}): Promise<StoredUser> {
  const userId = newId()
  const user: StoredUser = {
    ...{ userId, email: `${userId}@agency.example`, name: 'Contact person', role: 'agency', controllers: null },
    ...{ language: 'fi', password: null, totp: 'set up', createdAt: noon, disabledAt: null },
    undertaking: { version: UNDERTAKING_VERSION, acceptedAt: noon },
    ...changes,
  }
  await store.saveUser(user)
  return user
}

/** A session of a user with this role. Returns the `Cookie` header of the browser. */
export async function haveSession(
  store: RegisterStore,
  role: Role,
  controllers: readonly string[] | null = null,
  at = noon,
): Promise<string> {
  const { userId } = await haveUser(store, { role, controllers })
  return cookieOf(store, userId, at)
}

/** A session of a user who is in the store. */
export async function cookieOf(store: RegisterStore, userId: string, at = noon): Promise<string> {
  const token = randomText(32)
  await store.saveSession({ tokenHash: await sha256(token), userId, step: 'complete', createdAt: at, seenAt: at })
  return `__Host-evaste-session=${token}`
}

/** A call as a page of the register makes it. `headers` that are empty are left out. */
export function fromPage(
  register: Register,
  cookie: string | null,
  call: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const [method = 'GET', path = ''] = call.split(' ')
  const all = {
    'sec-fetch-site': 'same-origin',
    ...(cookie !== null && { cookie }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  }
  const request = new Request(`${registerUrl}${path}`, {
    method,
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value)),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return register.fetch(request, { address: '192.0.2.81' })
}
