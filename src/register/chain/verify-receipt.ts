import type { ReceiptClaims } from '../../record/record.js'
import { verifyClaims } from '../crypto/jws.js'
import type { PublicKey } from '../crypto/signing-key.js'

/**
 * Verifies a receipt with the register's published keys and returns its claims. Works without access to the register.
 *
 * @throws what `jose` throws if none of these keys signed the receipt or it was modified.
 * @example
 * import type { PublicKey } from 'evaste/register'
 * import { readFile } from 'node:fs/promises'
 *
 * const url = 'https://register.example/.well-known/evaste-register.json'
 * const { keys } = (await (await fetch(url)).json()) as { keys: PublicKey[] }
 * const { entry, recordedAt } = await verifyReceipt(await readFile('receipt.jws', 'utf8'), keys)
 */
export const verifyReceipt = async (receipt: string, keys: readonly PublicKey[]): Promise<ReceiptClaims> =>
  (await verifyClaims(receipt, 'evaste-receipt', keys)) as ReceiptClaims
