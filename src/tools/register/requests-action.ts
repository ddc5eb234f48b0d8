import { RegisterProblem } from '../../register/http/problem.js'
import { handleRequest } from '../../register/rights/handle-request.js'
import type { Operator } from '../../register/node/operator.js'
import type { StoredRequest } from '../../register/stores/store.js'
import { CannotRun, type CommandOption, type Outcome } from '../command.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const requestsOptions: Readonly<Record<string, CommandOption>> = {
  site: { type: 'string', value: 'corner-bakery', description: 'requests, retention: only this site' },
  all: { type: 'boolean', description: 'requests: those that are handled as well' },
  reason: { type: 'string', description: 'requests refuse: why, in words for the visitor' },
}

/** `evaste register requests`: what visitors ask for and by when; `requests done <id>` and `requests refuse <id>`. */
export const requestsAction: RegisterAction = ([verb, requestId, ...more], input, context) => {
  if (verb !== undefined && verb !== 'done' && verb !== 'refuse')
    throw new CannotRun(`there is no requests ${verb}; there are done and refuse`)
  if (verb !== undefined && (requestId === undefined || more.length > 0))
    throw new CannotRun(`name one request: evaste register requests ${verb} <id>`)
  return withOperator(input, context, async (operator) => {
    const sites = await sitesOf(operator, input.options.site)
    if (verb === undefined) return list(operator, sites, input.options.all === true)
    const outcome = verb === 'done' ? 'done' : 'refused'
    const reason = input.options.reason === undefined ? undefined : String(input.options.reason)
    return handle(operator, sites, { requestId: requestId as string, outcome, reason })
  })
}

export const sitesOf = async ({ store }: Operator, wanted: string | boolean | undefined): Promise<readonly string[]> =>
  wanted === undefined ? store.sitesWithEntries() : [String(wanted)]

const PAGE = 500

async function list({ store, rights }: Operator, sites: readonly string[], all: boolean): Promise<Outcome> {
  const requests: StoredRequest[] = []
  for (const site of sites) {
    let after: StoredRequest | undefined
    do {
      const page = await store.requests(site, { limit: PAGE, after, ...(!all && { state: 'open' }) })
      requests.push(...page)
      after = page.length === PAGE ? page.at(-1) : undefined
    } while (after)
  }
  const now = rights.now().toISOString()
  const isLate = ({ state, dueAt }: StoredRequest): boolean => state === 'open' && dueAt < now
  const lines = requests.map(
    (one) =>
      `${one.dueAt.slice(0, 10)} ${one.state}${isLate(one) ? ' LATE' : ''} ${one.site} ${one.kind} ${one.requestId}`,
  )
  const text = lines.length > 0 ? lines.join('\n') : 'no visitor waits for an answer'
  return { exitCode: requests.some(isLate) ? 1 : 0, text, json: requests }
}

async function handle(
  { store, rights }: Operator,
  sites: readonly string[],
  handling: { readonly requestId: string; readonly outcome: 'done' | 'refused'; readonly reason: string | undefined },
): Promise<Outcome> {
  const { requestId } = handling
  for (const site of sites) {
    if (!(await store.request(site, requestId))) continue
    const { receipt, entry } = await handleRequest(site, requestId, handling, rights).catch((cause: unknown) => {
      if (!(cause instanceof RegisterProblem)) throw cause
      throw new CannotRun([cause.message, ...cause.errors.map(({ message }) => message)].join(': '), { cause })
    })
    const text = `${requestId} is ${handling.outcome}, entry ${entry}. The certificate for the visitor:\n${receipt}`
    return { exitCode: 0, text, json: { site, requestId, outcome: handling.outcome, entry, receipt } }
  }
  throw new CannotRun(`there is no request ${requestId}`)
}
