import type { Hono } from 'hono'
import * as v from 'valibot'
import type { Call, Env } from '../http/call.js'
import { operation } from '../http/operation.js'
import { NOTHING_ELSE, parseBody } from '../http/parse-body.js'
import { listRecipients, setRecipients } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'

const ADDRESSES = 'a list of at most 20 e-mail addresses is needed'
const recipientsSchema = v.strictObject(
  {
    recipients: v.pipe(
      // `email` allows nothing that separates addresses in the header of a mail.
      v.array(v.pipe(v.string(ADDRESSES), v.maxLength(254, ADDRESSES), v.email(ADDRESSES)), ADDRESSES),
      v.maxLength(20, ADDRESSES),
      v.transform((emails) => [...new Set(emails)]),
    ),
  },
  NOTHING_ELSE,
)

/** `/sites/{site}/recipients`: who gets mail about the site's requests, besides those in the configuration. */
export function addRecipientAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  const { store } = needs
  const describe = async (call: Call, site: string): Promise<Response> => {
    const configured = needs.rights.notifiers.filter((one) => one.id !== 'recipients' && (one.site ?? site) === site)
    const recipients = await store.recipients(site)
    return call.json({ site, recipients, configured: configured.length, canMail: needs.canMail })
  }
  admin.get('/sites/:site/recipients', operation(listRecipients), async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    return describe(call, site)
  })
  admin.put('/sites/:site/recipients', operation(setRecipients(recipientsSchema)), async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    const { recipients } = await parseBody(call, recipientsSchema)
    await store.saveRecipients(site, recipients)
    return describe(call, site)
  })
}
