import { toHex } from '../../declaration/hex.js'

/** 128 random bits, as text. */
export const newId = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)))
