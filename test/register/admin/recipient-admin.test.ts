import { expect, test } from 'vitest'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

const path = '/sites/corner-bakery/recipients'

onEveryStore((open) => {
  test('a controller sets who gets mail about requests; who was removed gets none', async () => {
    const sent: { readonly to: string; readonly subject: string }[] = []
    const { register, store } = await openBakeryRegister({
      store: await open(),
      sendMail: async (mail) => void sent.push(mail),
    })
    const key = await haveKey(store, 'corner-bakery', ['requests'])
    const set = (...recipients: readonly string[]) => admin(register, key, `PUT ${path}`, { recipients })
    expect(await bodyOf(await admin(register, key, `GET ${path}`))).toEqual({
      ...{ site: 'corner-bakery', recipients: [], configured: 0, canMail: true },
    })

    await set('former@leipomo.example', 'contact@leipomo.example')
    const { recipients } = await bodyOf(await set('tietosuoja@leipomo.example', 'contact@leipomo.example'))
    const visitor = await newVisitor()
    await post(register, visitor.record)
    await ask(register, visitor, { kind: 'objection' })
    await expect.poll(() => sent.length).toBe(1)
    await register.close()

    expect(recipients).toEqual(['contact@leipomo.example', 'tietosuoja@leipomo.example'])
    expect(sent).toMatchObject([{ to: 'contact@leipomo.example, tietosuoja@leipomo.example' }])
    expect(sent[0]?.subject).toContain('a visitor asks for objection')
  })
})

test.each([
  'contact@leipomo.example, other@evil.example',
  'contact@leipomo.example\r\nBcc: other@evil.example',
  'no address',
  '',
])('%j is no address', async (email) => {
  const { register, store } = await openBakeryRegister()
  const key = await haveKey(store)

  expect((await admin(register, key, `PUT ${path}`, { recipients: [email] })).status).toBe(400)
  expect(await store.recipients('corner-bakery')).toEqual([])
  await register.close()
})
