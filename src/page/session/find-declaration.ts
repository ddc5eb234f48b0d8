import { readDeclaration } from '../../declaration/read.js'
import type { Declaration } from '../../declaration/types.js'

/** Where a declaration is: a URL, or a function that answers it and may throw. */
export type DeclarationSource = string | (() => unknown)

interface Copy {
  readonly url: string
  readonly file: unknown
}

/** What is known now, and what comes later. */
export interface FoundDeclaration {
  readonly now: Declaration | null
  /** The newest from where it is published; `null` where it could not be read. */
  readonly later: Promise<Declaration | null>
}

const COPY_KEY = /^evaste:[^:]+:declaration$/

/**
 * Finds the declaration: at hand; else the device's copy, refreshed behind the page; else, where `waits`,
 * fetched at once, so that nothing third-party runs before it is known.
 *
 * @param unreadable told why, where there is none to go by. Everything cross-site is then held (R128).
 */
export function findDeclaration(
  source: DeclarationSource,
  {
    localStorage: storage,
    waits,
    unreadable,
  }: { localStorage: () => Storage; waits: boolean; unreadable: (cause: unknown) => void },
): FoundDeclaration {
  const attempt = (read: () => Declaration): Declaration | null => {
    try {
      return read()
    } catch (cause) {
      unreadable(cause)
      return null
    }
  }
  const nothingLater = Promise.resolve(null)
  if (typeof source !== 'string') return { now: attempt(() => readDeclaration(source())), later: nothingLater }
  const copy = readCopy(source, storage)
  if (!copy && waits) {
    const now = attempt(() => fetchNow(source))
    return { now, later: Promise.resolve(now) }
  }
  // With a copy at hand, a refresh that fails is no news.
  const later = fetchLater(source).catch((cause: unknown) => (copy || unreadable(cause), null))
  return { now: copy, later }
}

/** The form in which a copy is kept, under the device key `declaration`. */
export const copyOf = (url: string, { file }: Declaration): Copy => ({ url, file })

/** The last good copy that this device keeps of the declaration at `url`. */
function readCopy(url: string, storage: () => Storage): Declaration | null {
  try {
    for (const [key, text] of Object.entries(storage()) as [string, string][]) {
      if (!COPY_KEY.test(key) || !text.includes(JSON.stringify(url))) continue
      return readDeclaration((JSON.parse(text) as Copy).file)
    }
  } catch {
    // Denied storage, or a copy that cannot be read, is no copy.
  }
  return null
}

/** @throws where it is not there or cannot be trusted. */
function fetchNow(url: string): Declaration {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.send()
  if (request.status !== 200) throw new Error(`${url} answered ${request.status}`)
  return readDeclaration(JSON.parse(request.responseText))
}

async function fetchLater(url: string): Promise<Declaration> {
  const response = await fetch(url, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return readDeclaration(await response.json())
}
