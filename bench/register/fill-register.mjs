// Fills a register's SQLite file, whose tables are there, for `filled-register.mjs`: node fill-register.mjs <file> <entries>
import { randomFillSync } from 'node:crypto'
import { DatabaseSync } from '@photostructure/sqlite'
import { FIRST_DAY, SITE } from './filled-register.mjs'

const ROWS_PER_COMMIT = 50_000
const DAY_MS = 86_400_000
const SAMPLE = 5_000

function fill(file, total) {
  const database = new DatabaseSync(file)
  // If this fails, fill the database again. 2 GB cache the index pages of the ids. WAL can only be switched to DELETE.
  for (const pragma of ['journal_mode = DELETE', 'journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -2000000'])
    database.exec(`PRAGMA ${pragma}`)
  const insert = {
    entry: database.prepare(
      `INSERT INTO entries (site, entry, decision_id, consent_id, recorded_at, record, server, personal, key_id, salt,
       commitment, hash, receipt, version, answer) VALUES ('${SITE}', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    consent: database.prepare(`INSERT INTO consents VALUES ('${SITE}', ?, ?, ?)`),
  }
  const sums = new Map()
  const consentIds = []
  const every = Math.ceil(total / SAMPLE)
  for (let from = 1; from <= total; from += ROWS_PER_COMMIT) {
    database.exec('BEGIN')
    for (let entry = from; entry < from + ROWS_PER_COMMIT && entry <= total; entry++) {
      const consentId = addEntry(insert, sums, entry, total)
      if (entry % every === 0) consentIds.push(consentId)
    }
    database.exec('COMMIT')
  }
  saveSums(database, sums)
  database.prepare(`INSERT INTO heads VALUES ('${SITE}', ?, ?)`).run(total, random(32))
  database.exec('PRAGMA journal_mode = WAL')
  database.close()
  // Random, and so without the order of the entries.
  return consentIds.sort()
}

function addEntry(insert, sums, entry, total) {
  const recordedAt = new Date(Date.parse(FIRST_DAY) + Math.floor(((entry - 1) / total) * 365) * DAY_MS).toISOString()
  const answer = answers[entry % answers.length]
  const [decisionId, consentId, secretHash] = [hex(16), hex(16), hex(32)]
  const record = recordOf(answer, { decisionId, consentId, secretHash, recordedAt })
  const server = `{"entry":${entry},"flags":[],"ip":"encrypted","recordedAt":"${recordedAt}","site":"${SITE}"}`
  const sealed = [random(44), hex(16), random(16), random(32), random(32)]
  const facets = [versionOf(recordedAt), ANSWER_KINDS[answer.status]]
  insert.entry.run(entry, decisionId, consentId, recordedAt, record, server, ...sealed, RECEIPT, ...facets)
  insert.consent.run(consentId, secretHash, entry)
  const day = recordedAt.slice(0, 10)
  const key = `${day} ${entry % answers.length}`
  sums.set(key, { day, answer, count: (sums.get(key)?.count ?? 0) + 1 })
  return consentId
}

const PURPOSES = ['analytics', 'marketing']
/** What an entry is found by. */
const ANSWER_KINDS = { given: 'all', refused: 'none', withdrawn: 'withdrawn' }
/** Three languages, four sources, and one in three who gives nothing; the declaration is changed each quarter. */
const answers = ['fi', 'sv', 'en'].flatMap((language) =>
  ['banner', 'settings', 'embed', 'api'].flatMap((source) =>
    ['given', 'refused', 'withdrawn'].map((status) => ({ language, source, status })),
  ),
)
const versionOf = (day) => `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** In the order of RFC 8785, as a record is kept. */
function recordOf({ language, source, status }, { decisionId, consentId, secretHash, recordedAt }) {
  const choices = PURPOSES.map((purpose) => `"${purpose}":"${status}"`).join(',')
  return (
    `{"choices":{${choices}},"consentId":"${consentId}","decidedAt":"${recordedAt}","decisionId":"${decisionId}",` +
    `"declaration":{"digest":"${DIGEST}","version":"${versionOf(recordedAt)}"},"gpc":false,` +
    `"interface":{"digest":"${DIGEST}","language":"${language}","version":"0.1.0"},"language":"${language}",` +
    `"notice":{"url":"/tietosuoja","version":"1"},"origin":"https://leipomo.example",` +
    `"receiptSecretHash":"${secretHash}","services":{"matomo":"${status}"},"site":"${SITE}","source":"${source}",` +
    `"trusted":true}`
  )
}

function saveSums(database, sums) {
  const decision = database.prepare(
    `INSERT INTO decision_counts (site, day, language, source, version, gave_all, gave_some, gave_none, withdrew)
     VALUES ('${SITE}', ?, ?, ?, ?, ?, 0, ?, ?)
     ON CONFLICT DO UPDATE SET gave_all = gave_all + excluded.gave_all, gave_none = gave_none + excluded.gave_none,
     withdrew = withdrew + excluded.withdrew`,
  )
  const purpose = database.prepare(
    `INSERT INTO purpose_counts (site, day, language, source, version, purpose, given, refused, withdrawn, expired)
     VALUES ('${SITE}', ?, ?, ?, ?, ?, ?, ?, ?, 0)
     ON CONFLICT DO UPDATE SET given = given + excluded.given, refused = refused + excluded.refused,
     withdrawn = withdrawn + excluded.withdrawn`,
  )
  database.exec('BEGIN')
  for (const { day, answer, count } of sums.values()) {
    const under = [day, answer.language, answer.source, versionOf(day)]
    const [given, refused, withdrawn] = ['given', 'refused', 'withdrawn'].map((one) =>
      one === answer.status ? count : 0,
    )
    decision.run(...under, given, refused + withdrawn, withdrawn)
    for (const id of PURPOSES) purpose.run(...under, id, given, refused, withdrawn)
  }
  database.exec('COMMIT')
}

/** Random bytes by the megabyte; asking for sixteen at a time takes longer than the insert. */
const pool = Buffer.alloc(1 << 20)
let at = pool.length
function random(bytes) {
  if (at + bytes > pool.length) {
    randomFillSync(pool)
    at = 0
  }
  at += bytes
  return Buffer.from(pool.subarray(at - bytes, at))
}
const hex = (bytes) => random(bytes).toString('hex')
const DIGEST = hex(32)
/** As long as a real one. */
const RECEIPT = 'x'.repeat(900)

const [, , file = '', total = '0'] = process.argv
process.stdout.write(JSON.stringify(fill(file, Number(total))))
