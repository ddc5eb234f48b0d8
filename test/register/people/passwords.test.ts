import { describe, expect, test, vi } from 'vitest'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { webPrimitives } from '../../../src/register/crypto/primitives.js'
import { createPasswords } from '../../../src/register/people/passwords.js'
import { createSecretBox, deriveMacKey, deriveSecret } from '../../../src/register/people/secret-box.js'
import { masterKey } from '../bakery.js'

const email = 'contact@agency.example'
const saltKey = () => deriveMacKey(masterKey, 'password salts')

describe('passwords', () => {
  test('are hashed alike by Node and by the library for other runtimes, and stored in the PHC format', async () => {
    const [onNode, elsewhere] = [nodePrimitives, webPrimitives].map((one) => createPasswords(one, saltKey()))

    const hash = await onNode?.hash('correct horse', email)

    expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/)
    expect(await elsewhere?.hash('correct horse', email)).toBe(hash)
    expect(await onNode?.hash('correct horse', 'other@agency.example')).not.toBe(hash)
  })

  test('match in every way to write the same letters, and a hash with another cost still matches', async () => {
    const passwords = createPasswords(nodePrimitives, saltKey())
    const hash = await passwords.hash('salaisuus ä', email)
    const cheap = nodePrimitives.base64url(
      await nodePrimitives.scrypt('old', new Uint8Array(16), { N: 1024, r: 8, p: 1 }),
    )
    const old = `$scrypt$ln=10,r=8,p=1$${'A'.repeat(22)}$${cheap}`

    expect(await passwords.findMatch('salaisuus a\u0308', email, [hash])).toBe(hash)
    expect(await passwords.findMatch('old', email, [hash, old])).toBe(old)
    expect(await passwords.findMatch('wrong', email, [hash, old])).toBeNull()
    expect(await passwords.findMatch('wrong', email, [])).toBeNull()
  })

  test('are computed one at a time, and a crowd is told to come back', async () => {
    let running = 0
    let most = 0
    const finish: (() => void)[] = []
    const scrypt = async () => {
      most = Math.max(most, ++running)
      await new Promise<void>((done) => finish.push(done))
      running--
      return new Uint8Array(32)
    }
    const passwords = createPasswords({ ...nodePrimitives, scrypt }, saltKey())

    let refused = 0
    const crowd = Array.from({ length: 100 }, () =>
      passwords.hash('x', email).then(
        () => 'hashed',
        (cause: { readonly problem: string }) => {
          refused++
          return cause.problem
        },
      ),
    )
    // Each computes its salt before it gets a turn, so the last of them can come late.
    await vi.waitFor(() => expect([refused, finish.length]).toEqual([84, 1]), { timeout: 60_000 })
    const finishing = setInterval(() => finish.shift()?.(), 1)
    const outcomes = await Promise.all(crowd)
    clearInterval(finishing)

    expect(most).toBe(1)
    expect(outcomes.filter((outcome) => outcome === 'busy').length).toBe(84)
    expect(outcomes.filter((outcome) => outcome === 'hashed').length).toBe(16)
  })
})

describe('a secret', () => {
  test('is sealed with a key of its own, and opens with no other master key', async () => {
    const box = createSecretBox(nodePrimitives, deriveSecret(masterKey, 'user secrets'))
    const other = createSecretBox(nodePrimitives, deriveSecret(new Uint8Array(32).fill(8), 'user secrets'))

    const sealed = await box.seal('JBSWY3DPEHPK3PXP')

    expect(sealed).not.toContain('JBSWY3DP')
    expect(await box.seal('JBSWY3DPEHPK3PXP')).not.toBe(sealed)
    expect(await box.open(sealed)).toBe('JBSWY3DPEHPK3PXP')
    await expect(other.open(sealed)).rejects.toThrow()
  })
})
