import type { Hono } from 'hono'
import * as v from 'valibot'
import { type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import type { StoredApiKey } from '../stores/store.js'
import { type Caller, opens } from '../people/find-caller.js'
import { createKey, listApiKeys, revokeKey } from './admin-operations.js'
import { admit, type AdminNeeds } from './admit.js'
import { createApiKey, scopes } from '../people/api-keys.js'
import { idOf, NOTHING_ELSE, parseBody } from '../http/parse-body.js'

const SCOPES = `a list of ${scopes.join(', ')} is needed`

const keySchema = v.strictObject(
  {
    controller: v.exactOptional(v.nullable(idOf('the id of a controller, or null for the agency, is needed'))),
    scopes: v.pipe(
      v.array(v.picklist(scopes, SCOPES), SCOPES),
      v.minLength(1, SCOPES),
      v.maxLength(scopes.length, SCOPES),
    ),
    label: v.exactOptional(
      v.pipe(v.string('a text is needed'), v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u, 'at most 128 characters')),
    ),
  },
  NOTHING_ELSE,
)

/** `GET` and `POST /keys`, `DELETE /keys/{id}`. */
export function addKeyAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  const { store, now } = needs
  admin.get('/keys', operation(listApiKeys), async (call) => {
    const keys = await ownKeys(await admit(call, needs, 'keys'), needs)
    return call.json({ keys: keys.map(describe) })
  })
  admin.post('/keys', operation(createKey(keySchema)), async (call) => {
    const maker = await admit(call, needs, 'keys')
    const { controller = onlyControllerOf(maker), label = '', ...wanted } = await parseBody(call, keySchema)
    // A key cannot create one with more rights than its own.
    if (!opens(maker, controller) || !wanted.scopes.every((scope) => maker.scopes.includes(scope)))
      return refuse('scope-not-allowed')
    const about = { controller, label, scopes: [...new Set(wanted.scopes)] }
    const { key, stored } = await createApiKey(about, now().toISOString())
    await store.saveApiKey(stored)
    return call.json({ ...describe(stored), key }, 201)
  })
  admin.delete('/keys/:id', operation(revokeKey), async (call) => {
    const caller = await admit(call, needs, 'keys')
    const id = call.req.param('id')
    const isTheirs = (await ownKeys(caller, needs)).some(({ keyId }) => keyId === id)
    if (!isTheirs) return refuse('not-found')
    await store.revokeApiKey(id, now().toISOString())
    return call.body(null, 204)
  })
}

/** The keys to the sites that the caller has access to. */
async function ownKeys({ controllers }: Caller, { store }: AdminNeeds): Promise<readonly StoredApiKey[]> {
  if (controllers === null) return store.apiKeys(null)
  return (await Promise.all(controllers.map((controller) => store.apiKeys(controller)))).flat()
}

/** Where a new key gives access if the call does not say so. */
function onlyControllerOf({ controllers }: Caller): string | null {
  const [controller, ...more] = controllers ?? [null]
  if (controller === undefined || more.length > 0)
    return refuse('invalid-request', '$.controller', 'the id of one of your controllers is needed')
  return controller
}

/** The fields of a key that may be listed; the hash is not among them. */
export const describe = ({ keyId, controller, scopes: may, label, createdAt }: StoredApiKey) => ({
  id: keyId,
  controller,
  scopes: may,
  label,
  createdAt,
})
