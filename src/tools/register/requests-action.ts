import { type RequestKind, requestKinds } from '../../register/chain/entry-content.js'
import { handleRequest } from '../../register/rights/handle-request.js'
import type { Operator } from '../../register/node/operator.js'
import type { StoredRequest } from '../../register/stores/store.js'
import { CannotRun, type CommandOption, type Outcome } from '../command.js'
import { explainProblem } from './explain-problem.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const requestsOptions: Readonly<Record<string, CommandOption>> = {
  site: {
    type: 'string',
    value: 'corner-bakery',
    description: 'requests, retention, audit, show, erase, restrict, correct: only this site',
  },
  all: { type: 'boolean', description: 'requests: include those that are already handled' },
  'all-of': { type: 'string', value: 'erasure', description: 'requests done, refuse: every open one of this kind' },
  reason: {
    type: 'string',
    description: 'requests refuse: the reason, for the visitor; erase, restrict, correct: the reason, without names',
  },
}

/**
 * `evaste register requests`: lists visitors' requests with their deadlines; `requests done <id>` and `requests refuse
 * <id>`.
 */
export const requestsAction: RegisterAction = ([verb, requestId, ...more], input, context) => {
  if (verb !== undefined && verb !== 'done' && verb !== 'refuse')
    throw new CannotRun(`unknown action requests ${verb}; use done or refuse`)
  const kind = kindOf(input.options['all-of'])
  if (verb !== undefined && ((requestId === undefined) === (kind === null) || more.length > 0))
    throw new CannotRun(`name one request: evaste register requests ${verb} <id>, or --all-of <kind>`)
  return withOperator(input, context, async (operator) => {
    const sites = await sitesOf(operator, input.options.site)
    if (verb === undefined) return list(operator, sites, input.options.all === true)
    const outcome = verb === 'done' ? 'done' : 'refused'
    const reason = input.options.reason === undefined ? undefined : String(input.options.reason)
    if (kind) return handleAll(operator, sites, { kind, outcome, reason })
    return handle(operator, sites, { requestId: requestId as string, outcome, reason })
  })
}

function kindOf(option: string | boolean | undefined): RequestKind | null {
  if (option === undefined) return null
  const kind = requestKinds.find((one) => one === option)
  if (!kind) throw new CannotRun(`--all-of takes one of ${requestKinds.join(', ')}`)
  return kind
}

export const sitesOf = async ({ store }: Operator, wanted: string | boolean | undefined): Promise<readonly string[]> =>
  wanted === undefined ? store.sitesWithEntries() : [String(wanted)]

const PAGE = 500

async function findRequests(
  { store }: Operator,
  sites: readonly string[],
  state: StoredRequest['state'] | undefined,
): Promise<readonly StoredRequest[]> {
  const requests: StoredRequest[] = []
  for (const site of sites) {
    let after: StoredRequest | undefined
    do {
      const page = await store.requests(site, { limit: PAGE, after, state })
      requests.push(...page)
      after = page.length === PAGE ? page.at(-1) : undefined
    } while (after)
  }
  return requests
}

async function list(operator: Operator, sites: readonly string[], all: boolean): Promise<Outcome> {
  const requests = await findRequests(operator, sites, all ? undefined : 'open')
  const { rights } = operator
  const now = rights.now().toISOString()
  const isLate = ({ state, dueAt }: StoredRequest): boolean => state === 'open' && dueAt < now
  const lines = requests.map(
    (one) =>
      `${one.dueAt.slice(0, 10)} ${one.state}${isLate(one) ? ' LATE' : ''} ${one.site} ${one.kind} ${one.requestId}`,
  )
  const text = lines.length > 0 ? lines.join('\n') : 'no visitor waits for an answer'
  return { exitCode: requests.some(isLate) ? 1 : 0, text, json: requests }
}

interface Answer {
  readonly outcome: 'done' | 'refused'
  readonly reason: string | undefined
}

/** Each is still an entry of its own, with a receipt for its visitor. */
async function handleAll(
  operator: Operator,
  sites: readonly string[],
  { kind, ...answer }: Answer & { readonly kind: RequestKind },
): Promise<Outcome> {
  const open = (await findRequests(operator, sites, 'open')).filter((request) => request.kind === kind)
  const receipts = []
  for (const { site, requestId } of open) {
    const { receipt, entry } = await handleRequest(site, requestId, answer, operator.rights).catch(explainProblem)
    receipts.push({ site, requestId, outcome: answer.outcome, entry, receipt })
  }
  const text = `${receipts.length} requests for ${kind} are ${answer.outcome}; --json gives the receipts`
  return { exitCode: 0, text, json: receipts }
}

async function handle(
  { store, rights }: Operator,
  sites: readonly string[],
  handling: Answer & { readonly requestId: string },
): Promise<Outcome> {
  const { requestId } = handling
  for (const site of sites) {
    if (!(await store.request(site, requestId))) continue
    const { receipt, entry } = await handleRequest(site, requestId, handling, rights).catch(explainProblem)
    const text = `${requestId} is ${handling.outcome}, entry ${entry}. The certificate for the visitor:\n${receipt}`
    return { exitCode: 0, text, json: { site, requestId, outcome: handling.outcome, entry, receipt } }
  }
  throw new CannotRun(`there is no request ${requestId}`)
}
