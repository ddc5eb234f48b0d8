import { DECLARED_ID } from '../../declaration/id-patterns.js'
import { isOrigin } from '../../record/origin.js'
import type { Hono } from 'hono'
import * as v from 'valibot'
import { checkDeclaration } from '../../declaration/parse/parse-declaration.js'
import { type Call, type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { keepDocument } from '../sites/documents.js'
import { RegisterProblem } from '../http/problem.js'
import { readText } from '../http/read-json.js'
import { adoptTerms, areShorter } from '../retention/adopt-terms.js'
import { termsOf } from '../retention/due.js'
import { closeSite, purgeSite } from '../rights/delete-site.js'
import type { Site } from '../sites/sites.js'
import { opens } from '../people/find-caller.js'
import { deleteSite, getDeclaration, getSite, listSites, publishDeclaration, saveSite } from './admin-operations.js'
import { admit, type AdminNeeds, admitToSite } from './admit.js'
import { idOf, NOTHING_ELSE, parseBody } from '../http/parse-body.js'

const ORIGINS = 'a list of at most 64 origins such as https://www.leipomo.example is needed'
/** Larger than a declaration of two hundred services in five languages. */
const DECLARATION_LIMIT_BYTES = 1024 * 1024

const siteSchema = v.strictObject(
  {
    controller: v.exactOptional(idOf('the id of a controller is needed')),
    origins: v.pipe(
      v.array(v.pipe(v.string(ORIGINS), v.check(isOrigin, ORIGINS)), ORIGINS),
      v.maxLength(64, ORIGINS),
      v.transform((origins) => [...new Set(origins)]),
    ),
  },
  NOTHING_ELSE,
)

/** `/sites`, `/sites/{site}` and `/sites/{site}/declaration`. */
export function addSiteAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites', operation(listSites), async (call) => {
    const caller = await admit(call, needs, 'sites')
    const sites = [...needs.sites.values()].filter(({ controller }) => opens(caller, controller))
    return call.json({ sites: sites.map(describe) })
  })
  admin.get('/sites/:site', operation(getSite), async (call) =>
    call.json(describe(await admitToSite(call, needs, 'sites'))),
  )
  admin.put('/sites/:site', operation(saveSite(siteSchema)), (call) => putSite(call, needs))
  admin.delete('/sites/:site', operation(deleteSite(deletionSchema)), (call) => removeSite(call, needs))
  admin.get('/sites/:site/declaration', operation(getDeclaration), async (call) => {
    const site = await admitToSite(call, needs, 'declarations')
    const digest = await site.declarations.configuredDigest()
    const document = digest === null ? null : await needs.store.document(digest)
    if (document) return call.body(document.text, 200, { 'content-type': 'application/json' })
    return refuse('not-found')
  })
  admin.put('/sites/:site/declaration', operation(publishDeclaration), (call) => putDeclaration(call, needs))
}

/**
 * Only an agency's caller creates sites. For any other caller, a site that exists must look the same as one that does not.
 */
async function putSite(call: Call, needs: AdminNeeds): Promise<Response> {
  const caller = await admit(call, needs, 'sites')
  const id = call.req.param('site') ?? ''
  const before = needs.sites.get(id)
  if (before ? !opens(caller, before.controller) : caller.controllers !== null || !DECLARED_ID.test(id))
    return refuse('not-found')
  if (before?.isConfigured) return refuse('site-in-configuration')
  const { origins, controller = before?.controller ?? id } = await parseBody(call, siteSchema)
  if (!opens(caller, controller)) return refuse('scope-not-allowed')
  await needs.store.saveSite({ site: id, controller, origins })
  await needs.reloadSites()
  const site = needs.sites.get(id)
  if (site) return call.json(describe(site), before ? 200 : 201)
  return refuse('internal')
}

const deletionSchema = v.strictObject(
  { confirm: v.string(), entries: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) },
  NOTHING_ELSE,
)

/** Only an agency's caller deletes a site, after it has exported all entries: `entries` is what the end of the bundle says. */
async function removeSite(call: Call, needs: AdminNeeds): Promise<Response> {
  const { site, isConfigured, caller } = await admitToSite(call, needs, 'sites')
  if (caller.controllers !== null) return refuse('scope-not-allowed')
  if (isConfigured) return refuse('site-in-configuration')
  const { confirm, entries } = await parseBody(call, deletionSchema)
  if (confirm !== site) return refuse('invalid-request', '$.confirm', 'the id of the site is needed')
  const last = await closeSite(site, needs.rights, entries)
  await needs.reloadSites()
  const { count: recordings } = await needs.store.storedRecordings(site)
  await purgeSite(site, last, needs.rights)
  return call.json({ site, entries: last.entry, recordings, receipt: last.receipt })
}

async function putDeclaration(call: Call, needs: AdminNeeds): Promise<Response> {
  const { site, isConfigured, declarations, caller } = await admitToSite(call, needs, 'declarations')
  if (isConfigured) return refuse('site-in-configuration')
  const text = await readText(call.req.raw, DECLARATION_LIMIT_BYTES)
  const { declaration, problems } = checkDeclaration(text)
  if (!declaration) {
    const errors = problems.map(({ path, message }) => ({ path, message }))
    throw new RegisterProblem('invalid-declaration', { errors })
  }
  if (declaration.site !== site) return refuse('invalid-declaration', '$.site', `the site of the address is "${site}"`)
  const before = await declarations.configuredDigest()
  const retryAfterSeconds = needs.publications.take(site, text.length, needs.now())
  if (retryAfterSeconds) throw new RegisterProblem('too-many-requests', { retryAfterSeconds })
  const { digest } = await keepDocument(needs.store, 'declaration', declaration.file, needs.now().toISOString())
  const { declared: termsBefore } = await needs.rights.openTerms(site)
  await needs.store.publishDeclaration(site, digest)
  await needs.reloadSites()
  // A key that may only publish must not make older entries due. Shorter terms apply to those only if the key also has
  // the `retention` scope.
  const areOurs = caller.scopes.includes('retention') && termsBefore && areShorter(termsOf(declaration), termsBefore)
  if (areOurs) await adoptTerms(site, needs.rights)
  return call.json({ site, digest, version: declaration.version ?? digest, changed: before !== digest })
}

const describe = ({ site, controller, origins, isConfigured }: Site) => ({
  site,
  controller,
  origins: [...origins],
  from: isConfigured ? 'configuration' : 'api',
})
