import { buildMonthlyReport, type MonthlyReport, type MonthSums } from '../../register/export/monthly-report.js'
import type { ReportProof } from '../../register/export/report-proof.js'
import { CannotRun, type CommandOption } from '../command.js'
import { auditOperator } from './audit-action.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const reportOptions: Readonly<Record<string, CommandOption>> = {
  month: { type: 'string', value: '2026-11', description: 'report: the month, in UTC; default: the current one' },
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** `evaste register report <site>`: what a month brought to a site, as text or JSON. */
export const reportAction: RegisterAction = async ([site, ...more], input, context) => {
  if (site === undefined || more.length > 0)
    throw new CannotRun('name one site: evaste register report <site> --month 2026-11')
  return withOperator(input, context, async (operator) => {
    const { store, rights } = operator
    const month = String(input.options.month ?? rights.now().toISOString().slice(0, 7))
    if (!MONTH.test(month)) throw new CannotRun('--month takes a month such as 2026-11')
    if ((await store.head(site)).entry === 0) throw new CannotRun(`the register has no entries of a site ${site}`)
    await auditOperator(site, { action: 'statistics', detail: `report ${month}` }, operator)
    const { sha256 } = rights.sealing
    const { publicKeys } = operator.exportNeeds()
    const extent = {
      ...{ most: Infinity, comparesWitnessed: true },
      ...(context.showProgress && { onProgress: context.showProgress }),
    }
    const report = await buildMonthlyReport(site, month, { store, now: rights.now, sha256, publicKeys, extent })
    return { exitCode: isWhole(report.proof) ? 0 : 1, text: reportText(report), json: report }
  })
}

function reportText({ site, month, decisions, before, purposes, versions, requests, proof }: MonthlyReport): string {
  const received = Object.entries(requests.received).map(([kind, count]) => `${kind} ${count}`)
  return [
    `${site}, ${month}`,
    '',
    `decisions: ${totalOf(decisions)} (the month before: ${totalOf(before)})`,
    `  everything allowed: ${share(decisions.gave_all, decisions)} (${share(before.gave_all, before)})`,
    `  a part allowed: ${share(decisions.gave_some, decisions)} (${share(before.gave_some, before)})`,
    `  nothing allowed: ${share(decisions.gave_none, decisions)} (${share(before.gave_none, before)})`,
    `  withdrawals: ${decisions.withdrew} (${before.withdrew})`,
    ...lessVisibleText(decisions, before),
    ...purposes.map(
      ({ purpose, given, refused, withdrawn }) =>
        `  ${purpose}: given ${given}, refused ${refused}, withdrawn ${withdrawn}`,
    ),
    ...versions.map(({ version, firstDay, changes, askedAgain }) => {
      const list = changes?.map(({ what, id }) => [what, id].filter(Boolean).join(' ')).join(', ')
      return `version ${version} since ${firstDay}: ${list ?? 'the first'}${askedAgain.length > 0 ? `; asked again: ${askedAgain.join(', ')}` : ''}`
    }),
    `requests received: ${received.join(', ') || 'none'}; open now: ${requests.open}, overdue: ${requests.overdue}`,
    `proof: ${proof.entries} entries, last hash ${proof.hash}`,
    ...proofText(proof),
  ].join('\n')
}

/** An answer is free only if refusing is as easy as accepting: the owner has something to mend in the page. */
function lessVisibleText({ less_visible: now }: MonthSums, before: MonthSums): readonly string[] {
  if (now + before.less_visible === 0) return []
  return [
    `  answered while “refuse” was harder to see than “accept”: ${now} (${before.less_visible}); look at the page`,
  ]
}

const isWhole = ({ faulty, witnesses }: ReportProof): boolean =>
  faulty.length === 0 && witnesses.every(({ isUnchanged }) => isUnchanged !== false)

/** What was verified, and what was not. */
function proofText({ entries, verified, verifiedFrom, faulty, witnesses }: ReportProof): readonly string[] {
  const fault = faulty.length === 0 ? 'all are intact' : `these are NOT intact: ${faulty.join(', ')}`
  const signed = witnesses.map(({ witness, entries: first, signedAt, isUnchanged }) => {
    const state = isUnchanged ? 'their hashes are those that it signed' : 'they are NOT those that it signed'
    const later = first < entries ? `; it has not signed the ${entries - first} after them` : ''
    return `  the first ${first} were signed by ${witness}${signedAt === null ? '' : ` on ${signedAt.slice(0, 10)}`}: ${state}${later}`
  })
  const rest = `  the contents of the first ${verifiedFrom - 1} were not verified here; \`evaste verify\` verifies them`
  return [
    `  verified from entry ${verifiedFrom} to ${entries}, ${verified} in all: ${fault}`,
    ...signed,
    ...(verifiedFrom > 1 ? [rest] : []),
  ]
}

const totalOf = ({ gave_all, gave_some, gave_none }: MonthSums): number => gave_all + gave_some + gave_none

function share(part: number, sums: MonthSums): string {
  const whole = totalOf(sums)
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`
}
