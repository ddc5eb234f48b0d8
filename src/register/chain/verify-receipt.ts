import type { ReceiptClaims } from '../../record/record.js'
import { verifyClaims } from '../crypto/jws.js'
import type { PublicKey } from '../crypto/signing-key.js'

/**
 * Reads a receipt with the register's published keys; needs no register.
 *
 * @throws what `jose` throws where the receipt is not one of these keys' or was changed.
 */
export const verifyReceipt = async (receipt: string, keys: readonly PublicKey[]): Promise<ReceiptClaims> =>
  (await verifyClaims(receipt, 'evaste-receipt', keys)) as ReceiptClaims
