import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { RegisterConfigError, parseRegisterConfig } from '../../../src/register/node/config.js'
import { openMailer } from '../../../src/register/node/mailer.js'
import { createNotifiers, type NotifyNeeds, type NotifyTarget } from '../../../src/register/rights/notify.js'
import type { StoredRequest } from '../../../src/register/stores/store.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { ask } from './ask.js'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A mail server that takes everything, as far as SMTP (RFC 5321) needs to be spoken for that. */
async function startMailServer() {
  const mails: string[] = []
  const server = createServer((socket) => {
    let data: string | null = null
    socket.write('220 mail.localhost\r\n')
    let rest = ''
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (data !== null) {
          if (line === '.') {
            mails.push(data)
            data = null
            socket.write('250 taken\r\n')
          } else data += `${line}\n`
        } else if (line === 'DATA') {
          data = ''
          socket.write('354 go on\r\n')
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 mail.localhost\r\n')
      }
    })
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  return { mails, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** A controller's own server, which fails as often as it is told to. */
async function startWebhook(failures = 0) {
  const calls: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[] = []
  let left = failures
  const server = createHttpServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      calls.push({ headers: request.headers, body })
      response.writeHead(left-- > 0 ? 503 : 204).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  return { calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
}

const secret = 'a-secret-of-the-bakery-alone'
const needs = (more: Partial<NotifyNeeds> = {}): NotifyNeeds => ({
  fetch: globalThis.fetch,
  now: () => new Date('2026-11-22T12:00:00.000Z'),
  ...more,
})
/** One attempt at each. */
async function tell(targets: readonly NotifyTarget[], with_ = needs()): Promise<void> {
  for (const teller of await createNotifiers(targets, with_)) await teller.tell(request)
}
const request: StoredRequest = {
  site: 'corner-bakery',
  requestId: 'e'.repeat(32),
  kind: 'erasure',
  consentId: 'c'.repeat(32),
  entry: 7,
  receivedAt: '2026-11-22T12:00:00.000Z',
  dueAt: '2026-12-22T12:00:00.000Z',
  state: 'open',
  handledAt: null,
}

describe('a controller with a webhook', () => {
  test('hears what is asked and by when, signed, and nothing of who asks', async () => {
    const { url, calls } = await startWebhook()

    await tell([{ webhook: url, secret }])

    const [{ headers, body }] = calls as [(typeof calls)[number]]
    const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature } = headers
    const expected = createHmac('sha256', secret)
      .update(`${String(id)}.${String(seconds)}.${body}`)
      .digest('base64')
    expect(signature).toBe(`v1,${expected}`)
    expect(seconds).toBe('1795348800')
    expect(JSON.parse(body)).toEqual({
      type: 'request.received',
      timestamp: request.receivedAt,
      data: {
        ...{ site: 'corner-bakery', requestId: request.requestId, kind: 'erasure', entry: 7 },
        ...{ receivedAt: request.receivedAt, dueAt: request.dueAt },
      },
    })
    expect(body).not.toContain(request.consentId)
  })

  test('hears of an hour with many requests in one message', async () => {
    const { url, calls } = await startWebhook()
    const mail = await startMailServer()
    const sendMail = await openMailer({ url: mail.url, from: 'register@leipomo.example' })
    const targets = [{ webhook: url, secret }, { email: 'tietosuoja@leipomo.example' }]
    const digest = {
      ...{ id: 'digest-1', site: 'corner-bakery', from: '2026-11-22T12:00:00.000Z', until: '2026-11-22T13:00:00.000Z' },
      ...{ count: 1287, kinds: { erasure: 1287 }, dueAt: '2026-12-22T12:00:00.000Z' },
    }

    for (const notifier of await createNotifiers(targets, { ...needs(), sendMail })) await notifier.tellDigest?.(digest)

    const [{ headers, body }] = calls as [(typeof calls)[number]]
    expect(headers['webhook-id']).toBe('digest-1')
    expect(JSON.parse(body)).toMatchObject({
      type: 'requests.received',
      data: { count: 1287, kinds: { erasure: 1287 } },
    })
    expect(mail.mails.join('')).toContain('1287 requests of visitors within an hour')
  })

  test('that does not answer well has not been told, and hears the same id when it is tried again', async () => {
    const { url, calls } = await startWebhook(1)

    await expect(tell([{ webhook: url, secret }])).rejects.toThrow('the webhook answered 503')
    await tell([{ webhook: url, secret }])

    expect(calls.map(({ headers }) => headers['webhook-id'])).toEqual([request.requestId, request.requestId])
  })

  test('that cannot be reached is said to be so, without its address, which may have a secret in it', async () => {
    const failed = tell([{ webhook: 'http://127.0.0.1:9/hook?token=a-secret', secret }])

    const { message } = (await failed.catch((error: Error) => error)) as Error
    expect(message).toMatch(/^the webhook cannot be reached: \w+$/)
    expect(message).not.toContain('a-secret')
  })

  test('hears of its own site alone', async () => {
    const { url, calls } = await startWebhook()
    const notify = await createNotifiers([{ site: 'station-cafe', webhook: url, secret }], needs())
    const { register } = await openBakeryRegister({ notify })
    const visitor = await newVisitor()
    await post(register, visitor.record)

    await ask(register, visitor, { kind: 'objection' })
    await register.close()

    expect(calls).toEqual([])
  })
})

describe('a controller with a mailbox', () => {
  test('gets a mail with what is asked and the day it is due', async () => {
    const { url, mails } = await startMailServer()
    const sendMail = await openMailer({ url, from: 'register@leipomo.example' })

    await tell([{ email: 'tietosuoja@leipomo.example' }], needs({ sendMail }))

    expect(mails).toHaveLength(1)
    const mail = (mails[0] ?? '').replaceAll('=\n', '') // quoted-printable
    expect(mail).toContain('To: tietosuoja@leipomo.example')
    expect(mail).toContain('Subject: corner-bakery: a visitor asks for erasure, answer by 2026-12-22')
    expect(mail).toContain(request.requestId)
    expect(mail).not.toContain(request.consentId)
  })
})

describe('a visitor who asks', () => {
  test('is answered at once and has asked, though the controller cannot be reached', async () => {
    const notify = await createNotifiers([{ webhook: 'http://127.0.0.1:9/', secret }], needs())
    const { register, store } = await openBakeryRegister({ notify })
    const visitor = await newVisitor()
    await post(register, visitor.record)

    const { status } = await ask(register, visitor, { kind: 'objection' })

    expect(status).toBe(201)
    expect(await store.requests('corner-bakery', { limit: 9, state: 'open' })).toHaveLength(1)
  })
})

describe('a configuration', () => {
  test.each([
    [{ webhook: 'https://leipomo.example/hook' }, 'a webhook needs a secret'],
    [{ email: 'tietosuoja@leipomo.example' }, 'an email needs smtp'],
  ])('that cannot be followed is told at the start: %j', async (target, message) => {
    await expect(createNotifiers([target], needs())).rejects.toThrow(message)
  })

  test.each([{ webhook: 'not an address' }, { email: 'nobody' }, { secret: 'short' }, { phone: '1' }])(
    'with %j is refused',
    (target) => {
      expect(() => parseRegisterConfig({ notify: [target] })).toThrow(RegisterConfigError)
    },
  )
})
