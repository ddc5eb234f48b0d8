import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson, readJson } from '../../src/register/http/read-json.js'
import { RegisterProblem } from '../../src/register/http/problem.js'
import { bakeryOrigin, newVisitor, openBakeryRegister, post, registerUrl } from './bakery.js'

/** A request whose body is pulled chunk by chunk, as over a socket. */
const streamed = (
  pull: (controller: ReadableStreamDefaultController) => void,
  headers: Record<string, string> = {},
) => {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: bakeryOrigin, ...headers },
    body: new ReadableStream({ pull }),
    duplex: 'half',
  }
  return new Request(`${registerUrl}/v1/sites/corner-bakery/entries`, init)
}

describe('a hostile body', () => {
  test.each([
    ['no JSON', 'evaste'],
    ['half of some', '{"site":'],
    ['nothing', ''],
    ['a byte order mark', '\uFEFF{}'],
    ['a key twice', '{"gpc":true,"gpc":false}'],
    ['a key twice in different spellings', '{"gpc":true,"\\u0067pc":false}'],
    ['a prototype', '{"__proto__":{"trusted":true}}'],
    ['a prototype in different spelling', '{"choices":{"\\u005f_proto__":{}}}'],
    ['a lone surrogate', '{"language":"\\ud800"}'],
    ['a lone surrogate as a key', '{"\\udfff":1}'],
    ['nine levels', '[[[[[[[[[]]]]]]]]]'],
    ['eight thousand levels', `${'['.repeat(8000)}${']'.repeat(8000)}`],
  ])('of %s gets 400', async (_, body) => {
    const { register } = await openBakeryRegister()

    const response = await post(register, body)

    expect(response.status).toBe(400)
    expect((await response.json()).type).toBe('urn:evaste:problem:malformed-body')
  })

  test('that is not UTF-8 gets 400', async () => {
    const request = streamed((controller) => {
      controller.enqueue(Uint8Array.of(0x22, 0xff, 0x22))
      controller.close()
    })

    await expect(readJson(request)).rejects.toMatchObject({ problem: 'malformed-body' })
  })

  test('that breaks off gets 400', async () => {
    const request = streamed((controller) => controller.error(new Error('connection reset')))

    await expect(readJson(request)).rejects.toMatchObject({ problem: 'malformed-body' })
  })

  test.each([['16385'], ['1073741824'], ['9'.repeat(400)]])(
    'that announces %s bytes gets 413 unread',
    async (length) => {
      let pulls = 0
      const request = streamed(() => (pulls += 1), { 'content-length': length })

      await expect(readJson(request)).rejects.toMatchObject({ problem: 'body-too-large' })
      expect(pulls).toBeLessThanOrEqual(1) // a stream pulls its first chunk by itself
    },
  )

  test('that never ends gets 413 after 16 KiB', async () => {
    let sent = 0
    const request = streamed((controller) => {
      sent += 1024
      controller.enqueue(new Uint8Array(1024).fill(0x20))
    })

    await expect(readJson(request)).rejects.toMatchObject({ problem: 'body-too-large' })
    expect(sent).toBeLessThan(20 * 1024)
  })

  test('of exactly 16 KiB is read, and one byte more is not', async () => {
    const { register } = await openBakeryRegister()
    const text = JSON.stringify((await newVisitor()).record)

    expect((await post(register, text.padEnd(16 * 1024))).status).toBe(201)
    expect((await post(register, text.padEnd(16 * 1024 + 1))).status).toBe(413)
  })

  test('of whatever JSON means what JSON.parse says, or is refused', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        try {
          expect(parseJson(text)).toEqual(JSON.parse(text))
        } catch (error) {
          expect(error).toBeInstanceOf(RegisterProblem)
        }
      }),
    )
  })

  test('of whatever bytes never gets more than a refusal', { timeout: 120_000 }, async () => {
    const { register } = await openBakeryRegister()

    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json()), async (body) => {
        expect((await post(register, body)).status).toBe(400)
      }),
    )
  })
})
