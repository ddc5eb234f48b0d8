import { readDeclaration } from '../../declaration/read.js'
import type { Declaration } from '../../declaration/types.js'
import { removeKey, writeKey } from '../device/device-keys.js'
import { requestNow } from './request-now.js'

/** Where a declaration is: a URL, or a function that returns it and may throw. */
export type DeclarationLocation = string | (() => unknown)

/** A declaration as stored on the device, under the key `declaration`. */
interface DeclarationCopy {
  readonly url: string
  readonly file: unknown
}

/** The declaration that is known now, and the one that arrives later. */
export interface FoundDeclaration {
  readonly now: Declaration | null
  /** The newest published declaration; `null` if there is none or it could not be read. */
  readonly later: Promise<Declaration | null>
}

const COPY_KEY = /^evaste:[^:]+:declaration$/

/**
 * Finds the declaration: inline; otherwise the device's copy, refreshed in the background; otherwise, if `waits`,
 * fetched synchronously, so that nothing third-party runs before it is known.
 *
 * @param unreadable called with the cause if there is no usable declaration. Everything cross-site is then held (R128).
 */
export function findDeclaration(
  source: DeclarationLocation,
  waits: boolean,
  unreadable: (cause: unknown) => void,
): FoundDeclaration {
  const read = (answer: () => unknown): Declaration | null => {
    try {
      return readDeclaration(answer())
    } catch (cause) {
      unreadable(cause)
      return null
    }
  }
  if (typeof source !== 'string') return { now: read(source), later: Promise.resolve(null) }
  const copy = readCopy(source)
  if (!copy && waits) {
    const now = read(() => JSON.parse(requestNow(source)))
    return { now, later: Promise.resolve(now) }
  }
  const later = fetch(source, { cache: 'no-cache' })
    .then((response) => response.json())
    .then(readDeclaration)
    // If there is a copy, a failed refresh is not reported.
    .catch((cause: unknown) => (copy || unreadable(cause), null))
  return { now: copy, later }
}

function readCopy(url: string): Declaration | null {
  try {
    for (const [key, text] of Object.entries(localStorage) as [string, string][])
      if (COPY_KEY.test(key) && text.includes(JSON.stringify(url)))
        return readDeclaration((JSON.parse(text) as DeclarationCopy).file)
  } catch {
    // If storage is denied or the copy is unreadable, there is no copy.
  }
  return null
}

/** Stores the declaration on the device, so that the next page need not wait for it. */
export function writeCopy(url: string, { site, file }: Declaration): void {
  writeKey(site, 'declaration', { url, file } satisfies DeclarationCopy)
}

export function removeCopy({ site }: Declaration): void {
  removeKey(site, 'declaration')
}
