import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'

/** Where a site states whether it honours Global Privacy Control; on the site's own origin, whoever hosts the register. */
export const GPC_PATH = '/.well-known/gpc.json'

/** Whether a request asks for that statement. */
export const isGpcRequest = (method: string | undefined, url: string | undefined): boolean =>
  (method === 'GET' || method === 'HEAD') && url !== undefined && new URL(url).pathname === GPC_PATH

/** The statement that Global Privacy Control defines. */
export interface GpcSupport {
  readonly gpc: boolean
  /** The day on which it was made, such as `2026-11-29`. */
  readonly lastUpdate?: string
}

/**
 * What a site states at `/.well-known/gpc.json`: `true` unless the declaration has `"gpc": "ignore"` (R106).
 *
 * @param lastUpdate the day on which the site first stated this, `YYYY-MM-DD`. Default: `notice.effectiveFrom`.
 * @see https://www.w3.org/TR/gpc/#gpc-support-resource
 * @throws {DeclarationError} if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const answer = () => Response.json(gpcSupport(declaration, '2026-11-29'))
 */
export function gpcSupport(
  declaration: DeclarationFile | DeclarationJson | Declaration,
  lastUpdate?: string,
): GpcSupport {
  const { consent, notice } = readOrExplain(declaration)
  const day = lastUpdate ?? notice.effectiveFrom?.slice(0, 'YYYY-MM-DD'.length)
  return { gpc: consent.gpc !== 'ignore', ...(day !== undefined && { lastUpdate: day }) }
}
