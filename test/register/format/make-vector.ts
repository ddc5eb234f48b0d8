import { admin, haveKey } from '../admin/admin-calls.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
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
