import { decide } from './decision/decide.js'
import { currentConsent } from './decision/current-consent.js'
import { storeDecision } from './decision/stored.js'
import { askedPurposes } from './declaration/asked.js'
import { addDuration } from './declaration/duration.js'
import { readDeclaration } from './declaration/read.js'
import type { DeclarationFile, DeclarationJson } from './declaration/types.js'

/** A cookie as browser drivers take it, but for the domain, which is the test's own. */
export interface DecidedCookie {
  readonly name: 'evaste'
  /** Encoded as it stands in the `Cookie` header. */
  readonly value: string
  readonly path: string
  /** Unix time in seconds. */
  readonly expires: number
  readonly sameSite: 'Lax'
}

/**
 * The cookie of a visitor who has decided: for a site owner's own end-to-end tests, in which no banner is in the way.
 *
 * @param choices everything, nothing, or purposes and services by id; unnamed ones are refused.
 * @param now when the visitor decided. Default: now.
 * @throws {EvasteError} `declaration-unreadable` where the declaration cannot be trusted.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { chromium } from 'playwright-core'
 *
 * const context = await (await chromium.launch()).newContext()
 * await context.addCookies([{ ...decidedCookie(declaration, 'none'), domain: 'localhost' }])
 */
export function decidedCookie(
  declaration: DeclarationFile | DeclarationJson,
  choices: 'all' | 'none' | Readonly<Record<string, boolean>>,
  now: Date = new Date(),
): DecidedCookie {
  const read = readDeclaration(declaration)
  const named =
    typeof choices === 'string'
      ? Object.fromEntries(askedPurposes(read).map(({ id }) => [id, choices === 'all']))
      : choices
  const decision = decide(currentConsent(null, read, now), read, {
    choices: named,
    decisionId: 'decided-in-a-test',
    consentId: 'decided-in-a-test',
    source: 'api',
    trusted: false,
    decidedAt: now.toISOString(),
    language: read.languages[0],
    gpc: false,
  })
  return {
    name: 'evaste',
    value: encodeURIComponent(JSON.stringify(storeDecision(decision, read))),
    path: read.consent.cookie?.path ?? '/',
    expires: Math.floor(+addDuration(now, read.consent.validity) / 1000),
    sameSite: 'Lax',
  }
}
