import { Secret, TOTP } from 'otpauth'
import { openAdminStage } from '../../browser/admin-stage.js'
import { buildPages } from '../../browser/build-pages.js'
import type { Engine } from '../engines/engine.js'
import { PAGE_SCRIPT } from './page-script.js'

/** What each view of the register's pages shows once it is there: a selector within one shadow root. */
const VIEWS: Readonly<Record<string, string>> = {
  'sites/corner-bakery/today': 'canvas',
  'sites/corner-bakery/entries': 'tbody tr',
  'sites/corner-bakery/requests': '#who',
  'sites/corner-bakery/report': '#month',
  'sites/corner-bakery/settings': '#bundle',
  'sites/corner-bakery/log': 'tbody tr',
  agency: '#site-id',
  users: '#email',
}
const USER = { name: 'Contact', email: 'contact@agency.example', 'new-password': 'correct horse battery staple' }

/** On a machine without a locale, WebKitGTK calls its language `C`, which the plotting library does not start with. */
const UNDRAWN = ['sites/corner-bakery/today']

type Step = (does: string, expression: string, is?: unknown) => Promise<void>

/**
 * Signs in to the pages of a register, opens each of them, downloads an entry, and presents a receipt to the page for
 * visitors. Answers what went otherwise than it must, by engine.
 */
export async function walkRegister(engine: Engine): Promise<readonly string[]> {
  const stage = await openAdminStage({ entries: 60, now: () => new Date(), receiptPages: await buildPages('receipt') })
  const faults: string[] = []
  const base = stage.url.replace('127.0.0.1', 'localhost')
  const open = async (url: string): Promise<void> => {
    await engine.open(url)
    await engine.evaluate(PAGE_SCRIPT)
  }
  const step: Step = async (does, expression, is = true) => {
    const got = await engine.evaluate(`window.walk.${expression}`).catch((cause: unknown) => String(cause))
    if (got !== is) faults.push(`${engine.name}: ${does}: ${String(got)}`)
  }
  try {
    await engine.forget()
    const token = await stage.register.createSetupToken({ anew: true })
    await open(`${base}#/set-up?token=${token}`)
    if (engine.name === 'webkit') {
      await step('no session over HTTP', `submit('#new-password', ${JSON.stringify(USER)}, '.problem')`)
      await step('the reason is HTTP', `hasText('.problem', /HTTPS/)`)
      await open(`${base}?again`) // another hash alone would load nothing
      await step('a key signs in', `submit('#key', { key: '${stage.keys.agency}' }, 'nav')`)
    } else await signUp(step, (expression) => engine.evaluate(`window.walk.${expression}`))
    if (faults.length > 0) return faults // nothing is to be seen without a session
    await walkViews(step, engine.name === 'webkit' ? UNDRAWN : [])
    const [visitor] = stage.visitors
    const [stored] = await stage.store.entriesOfConsent('corner-bakery', visitor?.record.consentId ?? '')
    await open(`${base.replace('/admin/', '/receipt/')}#receipt=${stored?.receipt}&secret=${visitor?.secret}`)
    await step('the page for visitors shows the entries', `isShown('article')`)
    await step('it says that the receipt is genuine', `hasText('.state', /genuine|aito|äkta/i)`)
    await step('it has no fault', 'faults()', '')
  } finally {
    await stage.close()
  }
  return faults
}

async function signUp(step: Step, read: (expression: string) => Promise<unknown>): Promise<void> {
  await step('the first user is set up', `submit('#new-password', ${JSON.stringify(USER)}, '#code')`)
  const secret = String(await read(`text('dd code')`)).replace(/\s/g, '')
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  await step('a second factor is set up', `submit('#code', { code: '${code}' }, '.codes')`)
  await step('the recovery codes are stored', `press('button[aria-busy]', 'p + button[aria-busy]')`)
  await step('the undertaking is accepted', `press('p + button[aria-busy]', 'nav')`)
  await step('the own account is shown', `go('account', '#confirm')`)
}

async function walkViews(step: Step, left: readonly string[]): Promise<void> {
  for (const [view, ready] of Object.entries(VIEWS)) {
    if (left.includes(view)) continue
    await step(`${view} is shown`, `go('${view}', '${ready}')`)
    await step(`${view} has no fault`, 'faults()', '')
  }
  await step('an entry is shown', `go('sites/corner-bakery/entries/15', 'h2 + .actions button')`)
  await step('an entry is downloaded', `download('h2 + .actions button')`, '"entry": 15')
}
