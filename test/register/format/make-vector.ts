import { runRetention } from '../../../src/register/retention/retention.js'
import { admin, haveKey } from '../admin/admin-calls.js'
import { bakery, newVisitor, openBakeryRegister, post } from '../bakery.js'
import { openInTime } from '../retention/open-in-time.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { ask, decideAgain } from '../rights/ask.js'

/** An export of the bakery, with the tests' fixed key and clock: two visitors, one of whom is erased, and one decides again. */
export async function makeVector(): Promise<string> {
  const { register, store } = await openBakeryRegister()
  const [stays, erased] = [await newVisitor(), await newVisitor()]
  for (const { record } of [stays, erased]) await post(register, record)
  await ask(register, erased, { kind: 'erasure' })
  await decideAgain(register, stays, 'withdrawn')
  const text = await (await admin(register, await haveKey(store), 'GET /sites/corner-bakery/export')).text()
  await register.close()
  return text
}

/** The same bakery four years later: what was due is forgotten. */
export async function makeOldVector(): Promise<string> {
  const opened = await openInTime(() => openSqliteStore({ file: ':memory:', keysFile: ':memory:' }), bakery)
  const { register, store, needs } = opened
  const [stays, erased] = [await newVisitor(), await newVisitor()]
  for (const { record } of [stays, erased]) await post(register, record)
  await ask(register, erased, { kind: 'erasure' })
  opened.at('2030-01-01T12:00:00.000Z')
  await post(register, (await newVisitor()).record)
  await runRetention({ confirmed: ['clock', 'share'] }, needs)
  const text = await (await admin(register, await haveKey(store), 'GET /sites/corner-bakery/export')).text()
  await register.close()
  return text
}
