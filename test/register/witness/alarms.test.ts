import { expect, test } from 'vitest'
import { createNotifiers } from '../../../src/register/rights/notify.js'
import { notifyAlarm } from '../../../src/register/rights/notifications.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { newVisitor, noon, openBakeryRegister, post } from '../bakery.js'
import { openBakeryWitness, openOtherRegister } from './two-registers.js'

const alarm = {
  site: 'corner-bakery',
  reason: 'rewritten',
  message: 'the witness other.example has signed another history',
  at: noon,
}

test('an alarm goes to the webhooks and mailboxes of the site, and of no other', async () => {
  const posted: { readonly url: string; readonly body: string }[] = []
  const mails: { readonly to: string; readonly subject: string; readonly text: string }[] = []
  const notifiers = await createNotifiers(
    [
      { webhook: 'https://leipomo.example/hook', secret: 'a-secret-of-the-bakery-alone' },
      { site: 'station-cafe', email: 'other@leipomo.example' },
      { site: 'corner-bakery', email: 'tietosuoja@leipomo.example' },
    ],
    {
      fetch: (async (url: string, init: RequestInit) => {
        posted.push({ url, body: String(init.body) })
        return new Response(null, { status: 204 })
      }) as typeof fetch,
      sendMail: async (mail) => void mails.push(mail),
      now: () => new Date(noon),
    },
  )
  await notifyAlarm(notifiers)(alarm)

  expect(posted.map(({ body }) => JSON.parse(body) as object)).toEqual([
    {
      type: 'witness.refused',
      timestamp: noon,
      data: { site: 'corner-bakery', reason: 'rewritten', message: alarm.message },
    },
  ])
  expect(mails.map(({ to }) => to)).toEqual(['tietosuoja@leipomo.example'])
  expect(mails[0]?.subject).toBe('corner-bakery: a witness refuses to sign the register')
})

test('a recipient that cannot be reached is an error, after the others were told', async () => {
  const told: string[] = []
  const notifier = (id: string, tellAlarm: () => Promise<void>) => ({ id, tell: async () => {}, tellAlarm })
  const notify = notifyAlarm([
    notifier('one', () => Promise.reject(new Error('down'))),
    notifier('two', async () => void told.push('two')),
  ])

  await expect(notify(alarm)).rejects.toThrow('down')
  expect(told).toEqual(['two'])
})

test('a witness that is down, answers nonsense or signs with another key changes nothing, and is asked again', async () => {
  const store = await openSqliteStore({ file: ':memory:', keysFile: ':memory:' })
  const { register } = await openBakeryRegister({ store })
  await post(register, (await newVisitor()).record)
  const other = await openOtherRegister()
  const answers: (() => Promise<Response>)[] = [
    () => Promise.reject(new TypeError('fetch failed')),
    async () => new Response('busy', { status: 503 }),
    async () => new Response('<html>', { status: 200 }),
    async () => new Response('-1', { status: 409 }),
    async () => new Response('99\n', { status: 409 }),
    async () => new Response('— other.example/evaste AAAAAAAA\n', { status: 200 }),
  ]
  const fetch = ((...call: Parameters<typeof globalThis.fetch>) =>
    answers.shift()?.() ?? other.fetch(...call)) as typeof globalThis.fetch
  const { witness, alarms, events } = await openBakeryWitness(store, { ...other, fetch })
  for (let i = 0; i < 7; i++) await witness.submissions.look()

  expect(events.map(({ event, reason }) => `${event} ${reason}`)).toEqual([
    'failed witness',
    'failed witness',
    'witness-refused not-signed',
    'failed witness',
    'witness-refused shortened',
    'witness-refused not-signed',
  ])
  expect(alarms.map(({ reason }) => reason)).toEqual(['not-signed', 'shortened'])
  expect((await store.cosignedBy('corner-bakery'))[0]?.size).toBe(1)
  await witness.submissions.stop()
})
