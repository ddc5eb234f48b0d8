import { DECLARED_ID } from '../../declaration/id-patterns.js'
import { createApiKey, type Scope, scopes } from '../../register/people/api-keys.js'
import type { Operator } from '../../register/node/operator.js'
import { CannotRun, type CommandInput, type CommandOption, type Outcome } from '../command.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const keysOptions: Readonly<Record<string, CommandOption>> = {
  scopes: { type: 'string', value: scopes.join(), description: 'keys create: what the key may do' },
  controller: {
    type: 'string',
    value: 'corner-bakery',
    description: 'keys create: limit to this controller’s sites; sites save: the controller of the site',
  },
  label: { type: 'string', description: 'keys create: what the key is for' },
}

/** `evaste register keys`: lists the API keys; `keys create` prints a new one, once; `keys revoke <id>`. */
export const keysAction: RegisterAction = ([verb, id, ...more], input, context) => {
  const isKnown = verb === undefined || verb === 'create' || verb === 'revoke'
  if (!isKnown) throw new CannotRun(`unknown action keys ${verb}; use create or revoke`)
  if ((verb === 'revoke') !== (id !== undefined) || more.length > 0)
    throw new CannotRun('name the key to revoke: evaste register keys revoke <id>')
  return withOperator(input, context, (operator) => {
    if (verb === 'create') return create(operator, input)
    if (id === undefined) return list(operator)
    return revoke(operator, id)
  })
}

async function list({ store }: Operator): Promise<Outcome> {
  const keys = (await store.apiKeys(null)).map(({ keyHash, ...shown }) => shown)
  const lines = keys.map((key) =>
    [key.keyId, key.createdAt.slice(0, 10), key.controller ?? 'all controllers', key.scopes.join(), key.label].join(
      ' ',
    ),
  )
  return { exitCode: 0, text: lines.join('\n') || 'there is no API key', json: keys }
}

async function create({ store, rights }: Operator, { options }: CommandInput): Promise<Outcome> {
  const wanted = String(options.scopes ?? scopes.join()).split(',')
  const known = scopes.filter((scope): scope is Scope => wanted.includes(scope))
  if (known.length < wanted.length) throw new CannotRun(`--scopes takes a comma-separated list of ${scopes.join(', ')}`)
  const controller = options.controller === undefined ? null : String(options.controller)
  if (controller !== null && !DECLARED_ID.test(controller))
    throw new CannotRun('--controller takes the id of a controller')
  const label = String(options.label ?? '')
  if (!/^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u.test(label)) throw new CannotRun('--label has at most 128 characters')
  const { key, stored } = await createApiKey({ controller, scopes: known, label }, rights.now().toISOString())
  await store.saveApiKey(stored)
  const { keyId } = stored
  return { exitCode: 0, text: `${key}\nThis is the only time that the key ${keyId} is shown.`, json: { keyId, key } }
}

async function revoke({ store, rights }: Operator, id: string): Promise<Outcome> {
  const isThere = (await store.apiKeys(null)).some(({ keyId }) => keyId === id)
  if (!isThere) throw new CannotRun(`there is no API key ${id}`)
  await store.revokeApiKey(id, rights.now().toISOString())
  return { exitCode: 0, text: `${id} opens nothing any more`, json: { keyId: id } }
}
