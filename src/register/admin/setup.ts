import type { Hono } from 'hono'
import { html } from 'hono/html'
import { sha256 } from '../../declaration/digest.js'
import { type Call, type Env, limit, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import type { RegisterStore } from '../stores/store.js'
import { askSetup, useSetup } from './admin-operations.js'
import type { AdminNeeds } from './admit.js'
import { createApiKey, randomText, scopes } from '../people/api-keys.js'

const TOKEN = /^[\w-]{43}$/
const VALID_MS = 86_400_000

/**
 * Creates a token that can create one user or one API key of the agency within a day.
 *
 * @returns `null` if the agency already has either and `anew` is not set; then no token is created.
 */
export async function createSetupToken(
  { store, now }: { readonly store: RegisterStore; readonly now: () => Date },
  anew: boolean,
): Promise<string | null> {
  const keys = await store.apiKeys(null)
  if (!anew && keys.some(({ controller, scopes: may }) => controller === null && may.includes('keys'))) return null
  const users = await store.users()
  if (!anew && users.some(({ controllers, disabledAt }) => controllers === null && disabledAt === null)) return null
  const token = randomText(32)
  await store.saveSetupToken(await sha256(token), new Date(now().getTime() + VALID_MS).toISOString())
  return token
}

/**
 * `GET /setup?token=…` asks for confirmation and `POST` creates the first key, so that a link preview does not use up
 * the token.
 */
export function addSetup(admin: Hono<Env>, needs: AdminNeeds): void {
  const { store, now } = needs
  admin.get('/setup', operation(askSetup), async (call) => {
    limit(call, needs)
    const token = call.req.query('token') ?? ''
    if (!TOKEN.test(token) || !(await store.hasSetupToken(await sha256(token), now().toISOString())))
      return refuse('not-found')
    const question = html`<p>This makes the first API key of this register. The link works once.</p>
      <form method="post"><input type="hidden" name="token" value="${token}" /><button>Make the key</button></form>`
    return page(call, question)
  })
  admin.post('/setup', operation(useSetup), async (call) => {
    limit(call, needs)
    const token = await readToken(call.req.raw)
    const at = now().toISOString()
    const fresh = await createApiKey({ controller: null, scopes, label: 'First key' }, at)
    if (token === null || !(await store.spendSetupToken(await sha256(token), at, fresh.stored)))
      return refuse('not-found')
    if (call.req.header('accept')?.includes('application/json')) return call.json({ key: fresh.key }, 201)
    return page(
      call,
      html`<p>Keep this key: it is shown this one time.</p>
        <p><code>${fresh.key}</code></p>`,
      201,
    )
  })
}

/** The form has one short field; a longer body does not come from it. */
async function readToken(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? NaN) > 200) return null
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) return null
  if (!/^\d+$/.test(request.headers.get('content-length') ?? '')) return null
  const token = new URLSearchParams(await request.text()).get('token') ?? ''
  if (TOKEN.test(token)) return token
  return null
}

function page(call: Call, content: ReturnType<typeof html>, status: 200 | 201 = 200): Response | Promise<Response> {
  call.header('content-security-policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
  call.header('referrer-policy', 'no-referrer') // the URL contains the token
  return call.html(
    html`<!doctype html>
      <html lang="en">
        <meta charset="utf-8" /><title>evaste register</title>
        <main>${content}</main>
      </html>`,
    status,
  )
}
