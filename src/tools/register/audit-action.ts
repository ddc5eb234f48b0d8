import { describeAudit, namesOf, saveAudit } from '../../register/admin/audit.js'
import type { Operator } from '../../register/node/operator.js'
import { CannotRun } from '../command.js'
import { type RegisterAction, withOperator } from './register-action.js'
import { sitesOf } from './requests-action.js'

const PAGE = 1_000

/** `evaste register audit`: who read, exported or changed what, by API key or as operator. */
export const auditAction: RegisterAction = (words, input, context) => {
  if (words.length > 0) throw new CannotRun('audit takes no arguments; name a site with --site')
  return withOperator(input, context, async (operator) => {
    const records = []
    for (const site of await sitesOf(operator, input.options.site)) records.push(...(await readAll(site, operator)))
    const lines = records.map(({ at, site, actor, name, action, detail }) =>
      [at, site, name ? `${actor} (${name})` : actor, action, detail].join(' '),
    )
    return { exitCode: 0, text: lines.join('\n') || 'no access was recorded', json: records }
  })
}

async function readAll(site: string, { store }: Operator) {
  const records = []
  for (let after = ''; ;) {
    const page = await store.audit(site, { after, limit: PAGE })
    const names = await namesOf(page, { store })
    records.push(...page.map((record) => ({ site, ...describeAudit(record, names) })))
    const last = page.at(-1)
    if (!last) return records
    after = last.auditId
  }
}

/** Records that an operator at the machine accesses the records of a site. */
export const auditOperator = (
  site: string,
  { action, detail }: { readonly action: string; readonly detail: string },
  { store, rights }: Operator,
): Promise<void> => saveAudit({ site, actor: 'operator', action, detail }, { store, now: rights.now })
