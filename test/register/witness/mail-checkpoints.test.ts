import { describe, expect, test } from 'vitest'
import { createClaimsReader } from '../../../src/register/crypto/jws.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import type { LogEvent } from '../../../src/register/log.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { startCheckpointMails } from '../../../src/register/witness/mail-checkpoints.js'
import { createCheckpoints } from '../../../src/register/chain/checkpoint.js'
import { openSignatures } from '../../../src/register/crypto/signatures.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { newVisitor, noon, openBakeryRegister, post, signingKey } from '../bakery.js'
import { onEveryStore } from '../stores/every-store.js'

type Mail = { readonly to: string; readonly subject: string; readonly text: string }

async function openMailing(store: RegisterStore) {
  let at = Date.parse(noon)
  const now = () => new Date(at)
  const { register } = await openBakeryRegister({ store })
  const { sign } = await openSignatures({ signing: signingKey }, nodePrimitives)
  const sent: Mail[] = []
  const logged: LogEvent[] = []
  const server = { isDown: false }
  const start = () =>
    startCheckpointMails({
      ...{ store, now, log: (event) => void logged.push(event) },
      mailboxes: [{ email: 'archive@leipomo.example' }, { site: 'station-cafe', email: 'other@kahvila.example' }],
      checkpoint: createCheckpoints({ store, sign, now, nowMs: () => at }),
      async sendMail(mail) {
        if (server.isDown) throw new Error('451 archive@leipomo.example: try later')
        sent.push(mail)
      },
    })
  const decide = async () => post(register, (await newVisitor()).record)
  return { start, sent, logged, server, decide, pass: (hours: number) => void (at += hours * 3_600_000) }
}

onEveryStore((open) => {
  describe('a mailbox', () => {
    test('gets the checkpoint of its site once a day with new entries, signed', async () => {
      const { start, sent, decide, pass } = await openMailing(await open())
      const mails = start()
      await mails.look()
      expect(sent).toEqual([])

      await decide()
      await mails.look()
      await decide()
      await mails.look() // the same day
      pass(24)
      await mails.look()
      pass(24)
      await mails.look() // nothing new
      await mails.stop()

      expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
        ['archive@leipomo.example', 'corner-bakery: checkpoint of 2026-11-22, 1 entries'],
        ['archive@leipomo.example', 'corner-bakery: checkpoint of 2026-11-23, 2 entries'],
      ])
      const jws = sent[1]?.text.split('\n').find((line) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(line)) ?? ''
      const claims = await createClaimsReader([publicKeyOf(signingKey)])(jws, 'evaste-checkpoint')
      expect(claims).toMatchObject({ site: 'corner-bakery', entries: 2 })
    })

    test('gets one mail of two processes', async () => {
      const { start, sent, decide } = await openMailing(await open())
      await decide()
      const [one, other] = [start(), start()]

      await Promise.all([one.look(), other.look()])
      await Promise.all([one.stop(), other.stop()])

      expect(sent).toHaveLength(1)
    })

    test('that could not be reached gets the mail later, and the log has no address', async () => {
      const { start, sent, logged, server, decide, pass } = await openMailing(await open())
      await decide()
      const mails = start()
      server.isDown = true
      await mails.look()
      server.isDown = false
      pass(1)
      await mails.look()
      await mails.stop()

      expect(sent).toHaveLength(1)
      expect(logged).toMatchObject([{ event: 'failed', reason: 'checkpoint-mail', site: 'corner-bakery' }])
      expect(JSON.stringify(logged)).not.toContain('@')
    })
  })
})

test('mailboxes without a mail server are refused at the start', async () => {
  await expect(openBakeryRegister({ checkpointsTo: [{ email: 'archive@leipomo.example' }] })).rejects.toThrow(/smtp/)
})
