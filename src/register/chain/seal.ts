import { canonical } from '../../declaration/canonical.js'
import type { IpMode } from '../../declaration/types.js'
import type { Primitives } from '../crypto/primitives.js'

type Sha256 = Primitives['sha256']

/** Warnings for readers of an entry. None of them is a reason to reject the record as evidence. */
export type EntryFlag =
  | 'clock-skew' // the visitor's clock is off by more than a day (R70)
  | 'unknown-declaration' // the declaration that it names was not found
  | 'unknown-interface' // the interface text that it names was not found
  | 'refusal-less-visible' // “refuse” was harder to see than “accept” (R64)
  | 'text-hidden' // who asks and for what could not be read (R51)
  | 'recordings-destroyed' // it ends what allowed recordings of faults: those there were are destroyed
  | 'incomplete-choices' // a purpose that requires consent is missing from the choices (R68)

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
 * SHA-256 over salt, record with server part, and personal part, each preceded by its length in four bytes. The salt
 * makes it infeasible to guess an erased personal part (R77).
 */
export async function commitmentOf({ salt, record, server, personal }: Sealed, sha256: Sha256): Promise<Uint8Array> {
  // Two RFC 8785 texts under two sorted keys form an RFC 8785 text again.
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
