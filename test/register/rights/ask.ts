import type { ConsentStatus } from '../../../src/decision/decision.js'
import type { Register } from '../../../src/register/register.js'
import { newId, post, registerUrl, type Visitor } from '../bakery.js'

/** A visitor asks the register for something, with the receipt secret. */
export function ask(
  register: Register,
  { record, secret }: Visitor,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const request = new Request(`${registerUrl}/v1/receipts/${record.consentId}/requests`, {
    method: 'POST',
    headers: { authorization: `Receipt ${secret}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return register.fetch(request, { address: '192.0.2.10' })
}

/** The visitor decides once more about measuring. */
export const decideAgain = (register: Register, { record }: Visitor, analytics: ConsentStatus): Promise<Response> =>
  post(register, {
    ...record,
    decisionId: newId(),
    previous: record.decisionId,
    source: 'settings',
    choices: { analytics, marketing: 'refused' },
    services: { matomo: analytics, newsletter: 'refused' },
  })
