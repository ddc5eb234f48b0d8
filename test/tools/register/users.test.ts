import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import { openNodeRegister } from '../../../src/register/node/server.js'
import { fromPage } from '../../register/people/have-session.js'
import { openWorkshop, type Workshop } from '../workshop.js'

const CONFIG = { sites: [], publicUrl: 'https://register.example' }
const email = 'contact@agency.example'
const password = 'correct horse battery staple'

let open: Workshop | undefined
afterEach(() => open?.stop())

async function openRegister() {
  const workshop = (open = await openWorkshop())
  await workshop.write('register.json', JSON.stringify(CONFIG))
  const config = parseRegisterConfig({ ...CONFIG, data: join(workshop.folder, 'evaste-data') })
  const register = await openNodeRegister({ config, log: () => {} })
  const users = (...words: string[]) => workshop.run('register', 'users', ...words)
  return { workshop, register, users }
}

describe('evaste register users', { timeout: 120_000 }, () => {
  test('adds a user by a link, lists, disables, enables and resets', async () => {
    const { register, users } = await openRegister()
    const call = (what: string, body: object) => fromPage(register, null, what, body)

    const added = await users('add', email, '--name', 'Contact person')
    const token = /#\/invitation\?token=([\w-]{43})/.exec(added.stdout)?.[1] ?? ''
    const accepted = await call('POST /v1/session/invitation/acceptance', { token, password })
    const again = await users('add', email)
    const listed = JSON.parse((await users('--json')).stdout) as object[]

    expect(added.stdout).toContain('https://register.example/admin/#/invitation?token=')
    expect([added.exitCode, accepted.status, again.exitCode]).toEqual([0, 200, 2])
    expect(listed).toEqual([expect.objectContaining({ email, role: 'agency', controllers: null, isActive: true })])
    expect(JSON.stringify(listed)).not.toContain('scrypt')

    const disabled = await users('disable', email)
    const whileDisabled = (await call('POST /v1/session', { email, password })).status
    const reset = [await users('enable', email), await users('reset', email), await users('link', email)]
    const whileEnabled = (await call('POST /v1/session', { email, password })).status
    await register.close()

    expect([disabled.exitCode, whileDisabled, whileEnabled]).toEqual([0, 401, 200])
    expect(reset.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
  })

  test('says what it cannot do, and what to type', async () => {
    const { register, users } = await openRegister()
    const errors = [
      await users('add', 'nobody'),
      await users('add', email, '--role', 'viewer'),
      await users('add', email, '--role', 'king'),
      await users('disable', email),
      await users('remove', email),
      await users('disable'),
    ]
    await register.close()

    expect(errors.map(({ exitCode }) => exitCode)).toEqual([2, 2, 2, 2, 2, 2])
    expect(errors.map(({ stderr }) => stderr).join('')).toMatch(
      /not an e-mail address[^]*--controller corner-bakery[^]*--role takes one of[^]*there is no user[^]*unknown action[^]*name one user/,
    )
  })
})
