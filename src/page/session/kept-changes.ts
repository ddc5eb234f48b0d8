import { changesSince, type PurposeChanges } from '../../decision/changes.js'
import { readCookie } from '../device/kept.js'
import type { ConsentSession } from './consent-session.js'

/**
 * What has changed since the visitor's last answer, as far as the device stores it; nothing before the first answer.
 */
export function keptChanges({ declaration }: ConsentSession): ReadonlyMap<string, PurposeChanges> {
  const stored = declaration && readCookie(declaration.site)
  if (stored) return changesSince(stored, declaration)
  return new Map()
}
