import { describe, expect, test } from 'vitest'
import type { IpMode } from '../../../src/declaration/types.js'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { openPersonalVault } from '../../../src/register/addresses/vault.js'
import { webPrimitives } from '../../../src/register/crypto/primitives.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { bakery, interfaces, masterKey, newVisitor, openBakeryRegister, post, signingKey } from '../bakery.js'
import { digest } from '../../../src/declaration/digest.js'

const address = '203.0.113.77'
const openKeys = () => openSqliteStore({ file: ':memory:', keysFile: ':memory:' })
const text = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('latin1')

/** What the bakery's register keeps of an address when the declaration asks for a mode. */
async function keepAddress(ip: IpMode | undefined, more: { readonly ipJustification?: string } = {}) {
  const declaration = { ...bakery, register: { url: '/evaste', ...(ip && { ip }), ...more } }
  const sites = [{ site: 'corner-bakery', origins: ['https://www.leipomo.example'], declaration }]
  const { register, store } = await openBakeryRegister({ sites })
  const { record } = await newVisitor({ declaration: { digest: await digest(declaration), version: '1' } })
  const { status } = await post(register, record, { address })
  expect(status).toBe(201)
  const [entry] = await store.entries('corner-bakery', { after: 0, limit: 1 })
  if (!entry) throw new Error('the entry is missing')
  return { entry, store, mode: JSON.parse(entry.server).ip as IpMode }
}

describe('a visitor’s address', () => {
  test('is encrypted where the declaration says nothing, and only the two keys together reveal it', async () => {
    const { entry, store, mode } = await keepAddress(undefined)

    expect(mode).toBe('encrypted')
    expect(text(entry.personal)).not.toContain(address)
    const part = { ...entry, ip: mode }
    expect(await openPersonalVault(masterKey, store).reveal(part)).toBe(address)
    await expect(openPersonalVault(new Uint8Array(32), store).reveal(part)).rejects.toThrow()
    await store.destroyKeys([entry.keyId ?? ''])
    expect(await openPersonalVault(masterKey, store).reveal(part)).toBeNull()
  })

  test('is kept as its network, in full, or not at all, as declared', async () => {
    const truncated = await keepAddress('truncated')
    const full = await keepAddress('full', { ipJustification: 'Fraud against the loyalty programme is traced by it.' })
    const none = await keepAddress('none')
    const reveal = ({ entry, store, mode }: typeof full) =>
      openPersonalVault(masterKey, store).reveal({ ...entry, ip: mode })

    expect([truncated.mode, await reveal(truncated)]).toEqual(['truncated', '203.0.113.0/24'])
    expect([full.mode, await reveal(full)]).toEqual(['full', address])
    expect([none.entry.personal, none.entry.keyId]).toEqual([null, null])
  })

  test('is never whole without a written reason', async () => {
    const { entry, store, mode } = await keepAddress('full')

    expect(mode).toBe('encrypted')
    expect(await openPersonalVault(masterKey, store).reveal({ ...entry, ip: mode })).toBe(address)
  })

  test.each(['truncated', 'full'] as const)(
    'that is kept %s can end alone, and its commitment still holds',
    async (ip) => {
      const { entry, store, mode } = await keepAddress(ip, { ipJustification: 'Fraud is traced by it.' })

      await store.destroyKeys([entry.keyId ?? ''])

      expect(await openPersonalVault(masterKey, store).reveal({ ...entry, ip: mode })).toBeNull()
      expect((await verifyChain(store, 'corner-bakery')).problems).toEqual([])
    },
  )

  test('is not kept where no declaration could be read', async () => {
    const { register, store } = await openBakeryRegister({
      sites: [{ site: 'corner-bakery', origins: ['https://www.leipomo.example'], declaration: 'evaste.json' }],
      loadDeclaration: () => Promise.reject(new Error('ENOENT')),
    })

    await post(register, (await newVisitor()).record, { address })

    const [entry] = await store.entries('corner-bakery', { after: 0, limit: 1 })
    expect(entry?.personal).toBeNull()
  })

  test('takes as many bytes in IPv4 as in IPv6, so that its length tells nothing', async () => {
    const vault = openPersonalVault(masterKey, await openKeys())

    const parts = await Promise.all(['192.0.2.1', '2001:db8::1'].map((one) => vault.protect(one, 'encrypted')))

    expect(parts[0]?.personal).toHaveLength(parts[1]?.personal?.length ?? 0)
    expect(await Promise.all(parts.map((part) => vault.reveal(part)))).toEqual(['192.0.2.1', '2001:db8::1'])
  })

  test('that is the same twice is never stored as the same bytes', async () => {
    const vault = openPersonalVault(masterKey, await openKeys())

    const [one, other] = [await vault.protect(address, 'encrypted'), await vault.protect(address, 'encrypted')]

    expect(one.personal).not.toEqual(other.personal)
    expect(one.keyId).not.toEqual(other.keyId)
  })

  test('that was changed by one bit is not revealed as another', async () => {
    const vault = openPersonalVault(masterKey, await openKeys())
    const part = await vault.protect(address, 'encrypted')
    const changed = Uint8Array.from(part.personal ?? [])
    changed[12] = (changed[12] ?? 0) ^ 1

    await expect(vault.reveal({ ...part, personal: changed })).rejects.toThrow()
  })
})

describe('a master key', () => {
  test('of another length than 32 bytes is refused at the start', async () => {
    const keys = { signing: signingKey, master: new Uint8Array(16) }

    await expect(openBakeryRegister({ keys, interfaces })).rejects.toThrow('32 bytes')
  })
})

describe('Node’s own cryptography', () => {
  const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const key = bytes(32)
  const nonce = bytes(12)

  test('makes the same bytes as Web Crypto, and each opens what the other sealed', async () => {
    const plain = bytes(16)
    const sealed = await webPrimitives.encrypt(key, nonce, plain)
    const wrapped = await webPrimitives.wrap(masterKey, key)

    expect(Buffer.from(await nodePrimitives.encrypt(key, nonce, plain))).toEqual(Buffer.from(sealed))
    expect(Buffer.from(await nodePrimitives.wrap(masterKey, key))).toEqual(Buffer.from(wrapped))
    expect(Buffer.from(await nodePrimitives.sha256(plain))).toEqual(Buffer.from(await webPrimitives.sha256(plain)))
    for (const { decrypt, unwrap } of [nodePrimitives, webPrimitives]) {
      expect(Buffer.from(await decrypt(key, nonce, Uint8Array.from(sealed)))).toEqual(Buffer.from(plain))
      expect(Buffer.from(await unwrap(masterKey, Uint8Array.from(wrapped)))).toEqual(Buffer.from(key))
    }
  })

  test('signs as Web Crypto does, and writes bytes in the same letters', async () => {
    const text = bytes(600)
    const signatures = await Promise.all(
      [nodePrimitives, webPrimitives].map(async ({ importSigningKey }) => (await importSigningKey(signingKey))(text)),
    )

    expect(Buffer.from(signatures[0] ?? [])).toEqual(Buffer.from(signatures[1] ?? []))
    expect(nodePrimitives.base64url(text)).toBe(webPrimitives.base64url(text))
  })

  test('wraps as RFC 3394 does it', async () => {
    const kek = Uint8Array.from(Buffer.from('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F', 'hex'))
    const data = Uint8Array.from(Buffer.from('00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F', 'hex'))

    const wrapped = Buffer.from(await nodePrimitives.wrap(kek, data)).toString('hex')

    expect(wrapped).toBe('28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21')
  })
})
