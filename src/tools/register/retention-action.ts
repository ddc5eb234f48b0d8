import { adoptTerms } from '../../register/retention/adopt-terms.js'
import { type RetentionReport, runRetention } from '../../register/retention/retention.js'
import { type HeldFor, RetentionHeld } from '../../register/retention/retention-held.js'
import { CannotRun, type CommandOption } from '../command.js'
import { type RegisterAction, withOperator } from './register-action.js'
import { sitesOf } from './requests-action.js'

export const retentionOptions: Readonly<Record<string, CommandOption>> = {
  'dry-run': { type: 'boolean', description: 'retention: only count what is due' },
  confirm: {
    type: 'boolean',
    description: 'retention: confirm that the clock is right and that much may be deleted at once',
  },
  'adopt-terms': { type: 'boolean', description: 'retention: apply the site’s current terms to older entries too' },
}

/** `evaste register retention`: deletes what is due now; a running register does so every hour. */
export const retentionAction: RegisterAction = (words, input, context) => {
  if (words.length > 0) throw new CannotRun('retention takes no arguments; name a site with --site')
  const dryRun = input.options['dry-run'] === true
  const adopts = input.options['adopt-terms'] === true
  const confirmed: readonly HeldFor[] = input.options.confirm === true ? ['clock', 'share'] : []
  return withOperator(input, context, async (operator) => {
    const sites = await sitesOf(operator, input.options.site)
    const progress = context.showProgress && { onProgress: context.showProgress }
    const reports = []
    for (const site of sites) {
      if (adopts && !dryRun) await adoptTerms(site, operator.rights)
      const run = runRetention({ site, dryRun, adopts, confirmed, ...progress }, operator.rights)
      reports.push(...(await run.catch(askOperator)))
    }
    const isHeld = !dryRun && reports.some(({ held }) => held !== null)
    const lines = reports.map((report) => describe(report, dryRun))
    const json = { dryRun, sites: reports.map(({ held, ...same }) => ({ ...same, held: held?.reason ?? null })) }
    return { exitCode: isHeld ? 1 : 0, text: lines.join('\n') || 'the register has no entries', json }
  })
}

function describe({ site, contents, addresses, recordings, held }: RetentionReport, dryRun: boolean): string {
  const line = `${site}: ${dryRun ? 'due' : 'forgotten'}: ${contents} entries, ${addresses} addresses, ${recordings} recordings`
  if (held && !dryRun) return `${line}\n${held.message}`
  return line
}

function askOperator(cause: unknown): never {
  if (cause instanceof RetentionHeld) throw new CannotRun(cause.message, { cause })
  throw cause
}
