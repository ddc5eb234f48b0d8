import type { Declaration } from '../../../declaration/types.js'
import { byGravity } from '../../lint/finding.js'
import { findBannerFaults } from '../banners/banner-rules.js'
import type { ScanResult } from '../scan-result.js'
import { findMisdeclared, findUndeclared } from './against-declaration.js'
import type { RecognisedThing } from './recognise.js'
import type { ScanFinding } from './scan-finding.js'
import { findTooEarly } from './too-early.js'

/**
 * Every fault that a scan finds, the most severe first. Without a declaration, only what no declaration could justify.
 */
export function findFaults(
  result: ScanResult,
  things: readonly RecognisedThing[],
  declaration: Declaration | null,
): readonly ScanFinding[] {
  return byGravity([
    ...findTooEarly(result, things, declaration),
    ...findUndeclared(things),
    ...(declaration ? findMisdeclared(result, things, declaration) : []),
    ...(result.banner ? findBannerFaults(result.banner) : []),
  ])
}
