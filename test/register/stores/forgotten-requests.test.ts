import { DatabaseSync } from '@photostructure/sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { ask } from '../rights/ask.js'

test('an upgrade empties the ids of requests whose consents were forgotten before, and computes due dates again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-upgrade-'))
  const files = { file: join(folder, 'register.sqlite'), keysFile: join(folder, 'keys.sqlite') }
  const store = await openSqliteStore(files)
  const { register } = await openBakeryRegister({ store })
  const [stays, gone] = [await newVisitor(), await newVisitor()]
  for (const visitor of [stays, gone]) {
    await post(register, visitor.record)
    await ask(register, visitor, { kind: 'objection' })
  }
  await store.append((transaction) => transaction.saveRetentionCursor('corner-bakery', { through: 4, terms: '[]' }))
  await register.close()
  await store.close()
  const database = new DatabaseSync(files.file)
  database.exec(`UPDATE entries SET consent_id = '' WHERE consent_id = '${gone.record.consentId}'`)
  database.exec(`DELETE FROM kysely_migration WHERE name = '0010-forgotten-requests'`)
  database.close()

  const upgraded = await openSqliteStore(files)

  const requests = await upgraded.requests('corner-bakery', { limit: 9 })
  expect(requests.map(({ consentId }) => consentId).sort()).toEqual(['', stays.record.consentId])
  expect(await upgraded.retentionCursor('corner-bakery')).toBeNull()
  await upgraded.close()
  await rm(folder, { recursive: true, force: true })
})
