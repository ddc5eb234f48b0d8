import type { Hono } from 'hono'
import * as v from 'valibot'
import { type Env, refuse } from '../http/call.js'
import type { StoredApiKey } from '../stores/store.js'
import { admit, type AdminNeeds, opens } from './admit.js'
import { createApiKey, scopes } from './api-keys.js'
import { idOf, NOTHING_ELSE, parseBody } from './parse-body.js'

const SCOPES = `a list of ${scopes.join(', ')} is needed`

const keySchema = v.strictObject(
  {
    controller: v.exactOptional(v.nullable(idOf('the id of a controller, or null for the agency, is needed'))),
    scopes: v.pipe(v.array(v.picklist(scopes, SCOPES), SCOPES), v.minLength(1, SCOPES), v.maxLength(8, SCOPES)),
    label: v.exactOptional(
      v.pipe(v.string('a text is needed'), v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u, 'at most 128 characters')),
    ),
  },
  NOTHING_ELSE,
)

/** `GET` and `POST /keys`, `DELETE /keys/{id}`. */
export function addKeyAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  const { store, now } = needs
  admin.get('/keys', async (call) => {
    const { controller } = await admit(call, needs, 'keys')
    return call.json({ keys: (await store.apiKeys(controller)).map(describe) })
  })
  admin.post('/keys', async (call) => {
    const maker = await admit(call, needs, 'keys')
    const { controller = maker.controller, label = '', ...wanted } = await parseBody(call, keySchema)
    // A key cannot create one with more rights than its own.
    if (!opens(maker, controller) || !wanted.scopes.every((scope) => maker.scopes.includes(scope)))
      return refuse('scope-not-allowed')
    const about = { controller, label, scopes: [...new Set(wanted.scopes)] }
    const { key, stored } = await createApiKey(about, now().toISOString())
    await store.saveApiKey(stored)
    return call.json({ ...describe(stored), key }, 201)
  })
  admin.delete('/keys/:id', async (call) => {
    const { controller } = await admit(call, needs, 'keys')
    const id = call.req.param('id')
    const isTheirs = (await store.apiKeys(controller)).some(({ keyId }) => keyId === id)
    if (!isTheirs) return refuse('not-found')
    await store.revokeApiKey(id, now().toISOString())
    return call.body(null, 204)
  })
}

/** The fields of a key that may be listed; the hash is not among them. */
export const describe = ({ keyId, controller, scopes: may, label, createdAt }: StoredApiKey) => ({
  id: keyId,
  controller,
  scopes: may,
  label,
  createdAt,
})
