import type { Declaration } from '../../../declaration/types.js'
import { byGravity } from '../../lint/finding.js'
import { findBannerFaults } from '../banners/banner-rules.js'
import type { WriteScan } from '../messages/scan-message.js'
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
  write: WriteScan,
): readonly ScanFinding[] {
  return byGravity([
    ...findTooEarly(result, things, declaration, write),
    ...findUndeclared(things, write),
    ...(declaration ? findMisdeclared(result, things, declaration, write) : []),
    ...(result.banner ? findBannerFaults(result.banner, write) : []),
  ])
}
