import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type DemoStage, openDemo, type Visit, type Visitor } from './demo-visit.js'

let stage: DemoStage
let visitor: Visitor

beforeAll(async () => {
  stage = await openDemo()
})
afterAll(() => stage.close())
beforeEach(async () => {
  visitor = await stage.newVisitor()
})
afterEach(() => visitor.leave())

/** What Google's queue on the page was told, in order: command, and for consent what of the answer is to see. */
const told = (visit: Visit): Promise<readonly string[]> =>
  visit.page.evaluate(() =>
    (window as unknown as { dataLayer: readonly (readonly unknown[])[] }).dataLayer.map((command) => {
      const [name, what, value] = command
      if (name !== 'consent') return [name, ...(name === 'set' ? [what, value] : [])].map(String).join(' ')
      const answers = Object.entries(value as object).filter(
        ([key]) => key.includes('_storage') || key.startsWith('ad_'),
      )
      const granted = answers.filter(([, answer]) => answer === 'granted').map(([key]) => key)
      return `${String(what)} of ${answers.length}: ${granted.sort().join(' ') || 'nothing'}`
    }),
  )
/** The consent that Google's hits carried. */
const carried = async (): Promise<readonly string[]> =>
  (await stage.readLog()).flatMap(({ path }) => /collect.*gcs=(G\d+)/.exec(path)?.[1] ?? [])

const beginning = [
  'set allow_google_signals false',
  'set allow_ad_personalization_signals false',
  'default of 7: nothing',
]
const everything = 'ad_personalization ad_storage ad_user_data analytics_storage security_storage'

it('Google is told that all is denied before anything of its own, and of an answer once, before its tag runs', async () => {
  const visit = await visitor.open('siniservice')
  expect(await told(visit)).toEqual([...beginning, 'js', 'config'])

  await visit.click('accept')
  await expect.poll(stage.ran).toContain('google-analytics')

  expect(await told(visit)).toEqual([
    ...beginning,
    'js',
    'config',
    'set allow_google_signals true',
    'set allow_ad_personalization_signals true',
    `update of 7: ${everything}`,
  ])
  await expect.poll(carried).toEqual(['G111'])
})

it('on the next page it hears the answer before its own commands', async () => {
  const visit = await visitor.open('siniservice')
  await visit.openSettings()
  await visit.saveOnly('purpose-analytics')
  await expect.poll(stage.ran).toEqual(['google-analytics'])
  await stage.forgetLog()

  await visit.page.goto(visit.page.url() + 'hinnat')
  await visit.rest()

  expect(await told(visit)).toEqual([
    ...beginning,
    'set allow_google_signals false',
    'set allow_ad_personalization_signals false',
    'update of 7: analytics_storage security_storage',
    'js',
    'config',
  ])
  await expect.poll(carried).toEqual(['G101'])
})

it('a withdrawal is told before the page goes', async () => {
  const visit = await visitor.open('siniservice')
  await visit.click('accept')
  await expect.poll(stage.ran).toContain('google-analytics')
  await visit.page.evaluate(() => {
    addEventListener('pagehide', () => {
      const { dataLayer } = window as unknown as { dataLayer: readonly (readonly unknown[])[] }
      localStorage.setItem('last-told', JSON.stringify([...(dataLayer.at(-1) ?? [])]))
    })
  })

  await visit.reloadedBy(() => visit.page.evaluate(() => void window.evaste.refuseAll()))

  const last = JSON.parse((await visit.page.evaluate(() => localStorage.getItem('last-told'))) ?? '[]') as unknown[]
  expect(last.slice(0, 2)).toEqual(['consent', 'update'])
  expect(last[2]).toMatchObject({ analytics_storage: 'denied', ad_storage: 'denied' })
})

it('a company without anything of Google’s has no queue for it', async () => {
  const visit = await visitor.open('sonmark')
  await visit.click('accept')
  await visit.rest()

  expect(await visit.page.evaluate(() => 'dataLayer' in window)).toBe(false)
})
