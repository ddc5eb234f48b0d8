import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logLine } from '../../src/register/log.js'
import { bakeryOrigin, newVisitor, openBakeryRegister, post } from './bakery.js'

const noon = new Date('2026-11-22T12:00:00Z')
const lineOf = (message: string): string => logLine({ level: 'error', event: 'failed', message }, noon)

test('an event is one line, that reads back as what it was', () => {
  expect(JSON.parse(lineOf('disk full'))).toEqual({
    time: '2026-11-22T12:00:00.000Z',
    level: 'error',
    event: 'failed',
    message: 'disk full',
  })
})

test('no message breaks the line or reaches a terminal’s controls', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\r\n\u001b[31m\u009b2J\u2028\u0085')),
      (message) => {
        const line = lineOf(message)

        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
        expect((JSON.parse(line) as { message: string }).message).toBe(message)
      },
    ),
  )
})

test('nothing that stands in a request’s headers, address or body reaches the log', async () => {
  const lines: string[] = []
  const { register } = await openBakeryRegister({ log: (event) => lines.push(logLine(event, noon)) })
  const planted = 'planted%1b[31m'
  const { record } = await newVisitor({ decidedAt: '2020-01-01T00:00:00Z' })
  const headers = ['user-agent', 'referer', 'x-forwarded-for', 'cookie', 'accept-language', 'x-request-id', 'forwarded']

  for (const name of [...headers, 'origin', 'content-type', 'authorization'])
    await post(register, record, { headers: { [name]: planted } })
  await post(register, { ...record, language: planted }, { headers: { origin: bakeryOrigin } })

  expect(lines.length).toBeGreaterThan(0)
  for (const secret of ['planted', '192.0.2.10', record.consentId, record.decisionId, record.receiptSecretHash])
    expect(lines.join('\n')).not.toContain(secret)
})
