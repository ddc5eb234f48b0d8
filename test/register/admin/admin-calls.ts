import { createApiKey, type Scope, scopes } from '../../../src/register/people/api-keys.js'
import type { Register } from '../../../src/register/register.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { noon, registerUrl } from '../bakery.js'

/** A call under `/v1/admin`, as a program with an API key makes it. */
export function admin(
  register: Register,
  key: string | null,
  call: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const [method = 'GET', path = ''] = call.split(' ')
  const request = new Request(`${registerUrl}/v1/admin${path}`, {
    method,
    headers: {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      'content-type': 'application/json',
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return register.fetch(request, { address: '192.0.2.80' })
}

/** A key that is in the store: the agency's with every scope, unless something else is said. */
export async function haveKey(
  store: RegisterStore,
  controller: string | null = null,
  may: readonly Scope[] = scopes,
): Promise<string> {
  const { key, stored } = await createApiKey({ controller, scopes: may, label: '' }, noon)
  await store.saveApiKey(stored)
  return key
}

export const bodyOf = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>
