import { fromBase64, toBase64 } from '../../record/base64.js'
import type { TreeHead } from './merkle-proof.js'

/** What a log states of its tree, c2sp.org/tlog-checkpoint. */
export interface TreeCheckpoint extends TreeHead {
  /** Which log, such as `register.example/corner-bakery`. */
  readonly origin: string
}

const HASH_BYTES = 32

/** The text of the note. */
export const checkpointText = ({ origin, size, root }: TreeCheckpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

/** @param text of a note; lines after the third are ignored. @returns `null` if it is not a checkpoint. */
export function readCheckpointText(text: string): TreeCheckpoint | null {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n')
  const hash = fromBase64(root)
  // The last line ends with a line feed, and no line before it is empty.
  if (rest.pop() !== '' || rest.includes('') || origin === '' || hash?.length !== HASH_BYTES) return null
  return isSize(size) ? { origin, size: Number(size), root: hash } : null
}

/** A decimal without leading zeros that a number holds exactly. */
export const isSize = (text: string): boolean => /^(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text))

/** The log of a site. @param name of the register, such as `register.example/evaste`. */
export const originOf = (name: string, site: string): string => `${name}/${site}`

/** The site that an origin is of. */
export const siteOfOrigin = (origin: string): string => origin.slice(origin.lastIndexOf('/') + 1)
