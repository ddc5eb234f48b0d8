import { canonical } from '../../declaration/canonical.js'
import type { IpMode } from '../../declaration/types.js'
import type { Primitives } from '../crypto/primitives.js'

type Sha256 = Primitives['sha256']

/** What a reader of an entry must know about it; none of them is a reason to refuse evidence. */
export type EntryFlag =
  | 'clock-skew' // the visitor's clock is more than a day off (R70)
  | 'unknown-declaration' // the declaration it names could not be found
  | 'unknown-interface' // the interface text it names could not be found
  | 'incomplete-choices' // a purpose that is asked is not among the choices (R68)

/** What the server adds to a record. */
export interface ServerPart {
  readonly site: string
  readonly entry: number
  readonly recordedAt: string
  readonly ip: IpMode
  readonly flags: readonly EntryFlag[]
}

/** The three parts that a commitment covers, as they are stored. */
export interface Sealed {
  readonly salt: Uint8Array
  readonly record: string
  readonly server: string
  readonly personal: Uint8Array | null
}

export const serverText = (server: ServerPart): string => canonical(server)

/**
 * SHA-256 over salt, record with server part, and personal part, each behind its length in four bytes.
 * The salt makes an erased personal part impossible to guess at (R77).
 */
export async function commitmentOf({ salt, record, server, personal }: Sealed, sha256: Sha256): Promise<Uint8Array> {
  // Two RFC 8785 texts under two sorted keys are an RFC 8785 text.
  const content = encoder.encode(`{"record":${record},"server":${server}}`)
  const parts = [salt, content, personal ?? new Uint8Array()]
  return sha256(join(parts.flatMap((part) => [lengthOf(part), part])))
}

/** `hash(n) = SHA-256(hash(n-1) ‖ commitment(n))`. */
export const chainHash = async (previous: Uint8Array, commitment: Uint8Array, sha256: Sha256): Promise<Uint8Array> =>
  sha256(join([previous, commitment]))

function lengthOf(part: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, part.length)
  return bytes
}

export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

const encoder = new TextEncoder()
