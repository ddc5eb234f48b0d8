import { readFileSync } from 'node:fs'
import { parseRegisterConfig } from '../../src/register/node/config.js'
import { serveRegister } from '../../src/register/node/server.js'

/** A register in a process of its own, so that it can be killed. Its configuration is the first argument's file. */
const [, , file = ''] = process.argv
/** How far its clock is ahead. */
const aheadMs = Number(process.env.EVASTE_TEST_AHEAD_MS ?? 0)
/** Whether strangers are limited, as they are by default. */
const hasOwnRates = process.env.EVASTE_TEST_LIMITS === 'default'
const { config, interfaces } = JSON.parse(readFileSync(file, 'utf8'))
const many = { burst: 1_000_000, perSecond: 1_000_000 }
const server = await serveRegister({
  config: parseRegisterConfig(config),
  interfaces,
  log: () => {},
  now: () => new Date(Date.now() + aheadMs),
  rates: hasOwnRates ? {} : { network: many, site: many, requestsOfNetwork: many, requestsOfSite: many },
})
process.once('SIGTERM', () => void server.stop())
process.stdout.write(`${server.url}\n`)
