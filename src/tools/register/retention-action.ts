import { runRetention } from '../../register/retention/retention.js'
import { CannotRun, type CommandOption } from '../command.js'
import { type RegisterAction, withOperator } from './register-action.js'
import { sitesOf } from './requests-action.js'

export const retentionOptions: Readonly<Record<string, CommandOption>> = {
  'dry-run': { type: 'boolean', description: 'retention: only count what is due' },
}

/** `evaste register retention`: forgets what is due now; a register that runs does it by itself every hour. */
export const retentionAction: RegisterAction = (words, input, context) => {
  if (words.length > 0) throw new CannotRun('retention takes no words; name a site with --site')
  const dryRun = input.options['dry-run'] === true
  return withOperator(input, context, async (operator) => {
    const sites = await sitesOf(operator, input.options.site)
    const progress = context.showProgress && { onProgress: context.showProgress }
    const reports = []
    for (const site of sites) reports.push(...(await runRetention({ site, dryRun, ...progress }, operator.rights)))
    const did = dryRun ? 'due' : 'forgotten'
    const lines = reports.map(
      ({ site, contents, addresses }) => `${site}: ${did}: ${contents} entries, ${addresses} addresses`,
    )
    return { exitCode: 0, text: lines.join('\n') || 'the register has no entries', json: { dryRun, sites: reports } }
  })
}
