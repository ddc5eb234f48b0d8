import { decide } from './decision/decide.js'
import { currentConsent } from './decision/current-consent.js'
import { storeDecision } from './decision/stored.js'
import { askedPurposes } from './declaration/asked.js'
import { addDuration } from './declaration/duration.js'
import { readDeclaration } from './declaration/read.js'
import type { DeclarationFile, DeclarationJson } from './declaration/types.js'

/** A cookie in the format of browser drivers, without the domain, which the test adds. */
export interface DecidedCookie {
  readonly name: 'evaste'
  /** Encoded as in the `Cookie` header. */
  readonly value: string
  readonly path: string
  /** Unix time in seconds. */
  readonly expires: number
  readonly sameSite: 'Lax'
}

/**
 * Creates the cookie of a visitor who has decided, so that a site's own end-to-end tests run without the banner.
 *
 * @param choices everything, nothing, or purposes and services by id; those not listed are refused.
 * @param now when the visitor decided. Default: now.
 * @throws {EvasteError} `declaration-unreadable` if the declaration cannot be trusted.
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
