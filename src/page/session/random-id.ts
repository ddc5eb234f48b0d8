import { toHex } from '../../declaration/hex.js'

/** 128 random bits as 32 hexadecimal digits. */
export const randomId = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)))
