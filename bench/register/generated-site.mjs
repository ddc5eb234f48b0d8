import { createHash, hash, randomFillSync, sign } from 'node:crypto'

/** Of each site, so many of the newest receipts are signed; the others are as long and say nothing. */
const SIGNED = 1_000
const DAY_MS = 86_400_000
const HOST = 'leipomo.example'

/** In the order of RFC 8785, in which a document is kept and hashed. */
export const sortKeys = (value) => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sortKeys)
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  )
}
export const canonical = (value) => JSON.stringify(sortKeys(value))
export const digestOf = (value) => sha256Hex(canonical(value))
export const sha256Hex = (text) => createHash('sha256').update(text).digest('hex')

export const interfaceText = { accept: 'Hyväksy kaikki' }
const interfaceDigest = digestOf(interfaceText)
const PURPOSES = ['analytics', 'marketing']

/** What a site declares in one quarter of a year. */
export const declarationOf = (site, version) => ({
  format: 1,
  site,
  version,
  languages: ['fi', 'sv', 'en'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/tietosuoja' },
  purposes: PURPOSES,
  services: [{ id: 'matomo', name: `Matomo ${version}`, purpose: 'analytics' }],
  register: { url: '/evaste' },
})

/** How much a decision allows, as entries are found by it: five in ten nothing, three everything. */
const ANSWERS = ['none', 'none', 'none', 'none', 'none', 'all', 'all', 'all', 'some', 'withdrawn']
const STATUSES = {
  all: ['given', 'given'],
  some: ['given', 'refused'],
  none: ['refused', 'refused'],
  withdrawn: ['withdrawn', 'withdrawn'],
}
const LANGUAGES = ['fi', 'sv', 'en']
const SOURCES = ['banner', 'settings', 'embed', 'api']

/**
 * The rows of one site: entries spread over a year that ends now, in a chain and a tree as the register makes them, with the
 * sums and the due dates that they would have left. They have random ids, and no IP addresses.
 */
export class GeneratedSite {
  /** @param signingKey `null`: no receipt is signed. */
  constructor({ site, total, until = new Date(), days = 365, signingKey = null }) {
    Object.assign(this, { site, total, days, signingKey, from: until.getTime() - days * DAY_MS, entry: 0 })
    this.head = Buffer.alloc(32)
    this.sums = new Map()
    this.declarations = new Map()
    this.tree = new TreeNodes(site)
  }

  /** The next entry. */
  next() {
    const entry = (this.entry += 1)
    const { site } = this
    const recordedAt = new Date(this.from + Math.floor(((entry - 1) / this.total) * this.days * DAY_MS)).toISOString()
    const version = `${recordedAt.slice(0, 4)}-q${Math.ceil(Number(recordedAt.slice(5, 7)) / 3)}`
    const answer = ANSWERS[(entry * 7) % 10]
    const ids = { decisionId: hex(16), consentId: hex(16), secretHash: hex(32) }
    const said = { entry, recordedAt, version, answer, ...ids, ...dimensionsOf(entry) }
    const record = this.#record(said)
    const server = `{"entry":${entry},"flags":[],"ip":"none","recordedAt":"${recordedAt}","site":"${site}"}`
    const salt = random(16)
    const commitment = commit(salt, `{"record":${record},"server":${server}}`)
    this.head = hash('sha256', Buffer.concat([this.head, commitment]), 'buffer')
    this.tree.add(this.head)
    this.#count(said)
    const receipt = this.#receipt(said)
    return { ...said, site, record, server, salt, commitment, hash: this.head, receipt, dueAt: dueAt(said) }
  }

  #digest(version) {
    if (!this.declarations.has(version)) {
      const text = canonical(declarationOf(this.site, version))
      this.declarations.set(version, { text, digest: sha256Hex(text) })
    }
    return this.declarations.get(version).digest
  }

  #record({ answer, consentId, decisionId, recordedAt, version, language, source, secretHash }) {
    const [analytics, marketing] = STATUSES[answer]
    return (
      `{"choices":{"analytics":"${analytics}","marketing":"${marketing}"},"consentId":"${consentId}",` +
      `"decidedAt":"${recordedAt}","decisionId":"${decisionId}",` +
      `"declaration":{"digest":"${this.#digest(version)}","version":"${version}"},"gpc":false,` +
      `"interface":{"digest":"${interfaceDigest}","language":"${language}","version":"0.1.0"},"language":"${language}",` +
      `"notice":{"url":"/tietosuoja","version":"1"},"origin":"https://${HOST}",` +
      `"receiptSecretHash":"${secretHash}","services":{"matomo":"${analytics}"},"site":"${this.site}",` +
      `"source":"${source}","trusted":true}`
    )
  }

  #receipt({ entry, recordedAt, consentId, decisionId, version, answer }) {
    if (!this.signingKey || entry <= this.total - SIGNED) return RECEIPT
    const [analytics, marketing] = STATUSES[answer]
    const claims = {
      ...{ site: this.site, consentId, decisionId, entry, recordedAt },
      choices: { analytics, marketing },
      services: { matomo: analytics },
      declarationDigest: this.#digest(version),
      entryHash: this.head.toString('hex'),
    }
    const { kid, key } = this.signingKey
    const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const input = `${encode({ alg: 'EdDSA', kid, typ: 'evaste-receipt' })}.${encode(claims)}`
    return `${input}.${sign(null, Buffer.from(input), key).toString('base64url')}`
  }

  #count({ recordedAt, language, source, version, answer }) {
    const key = `${recordedAt.slice(0, 10)} ${language} ${source} ${version} ${answer}`
    this.sums.set(key, (this.sums.get(key) ?? 0) + 1)
  }

  /** Rows of `decision_counts` and `purpose_counts`, in the order of their columns. */
  counts() {
    const decisions = new Map()
    for (const [key, count] of this.sums) {
      const [day, language, source, version, answer] = key.split(' ')
      const under = [this.site, day, language, source, version].join(' ')
      const row = decisions.get(under) ?? { all: 0, some: 0, none: 0, withdrawn: 0 }
      row[answer] += count
      decisions.set(under, row)
    }
    const rows = [...decisions].map(([key, row]) => ({ under: key.split(' '), ...row }))
    return {
      decisions: rows.map(({ under, all, some, none, withdrawn }) => [
        ...under,
        all,
        some,
        none + withdrawn,
        withdrawn,
      ]),
      purposes: rows.flatMap(({ under: [site, day, ...rest], all, some, none, withdrawn }) =>
        PURPOSES.map((purpose, i) => {
          const given = i === 0 ? all + some : all
          return [site, day, purpose, ...rest, given, all + some + none - given, withdrawn, 0]
        }),
      ),
    }
  }
}

const dimensionsOf = (entry) => ({ language: LANGUAGES[entry % 3], source: SOURCES[Math.floor(entry / 3) % 4] })

/** Half a year of validity, and three years or half a year of retention. */
function dueAt({ recordedAt, answer }) {
  const due = new Date(recordedAt)
  due.setUTCMonth(due.getUTCMonth() + (answer === 'none' ? 12 : 42))
  return due.toISOString()
}

/** SHA-256 over salt, content and no personal part, each behind its length. */
function commit(salt, content) {
  const length = Buffer.byteLength(content)
  const bytes = Buffer.alloc(4 + salt.length + 4 + length + 4)
  bytes.writeUInt32BE(salt.length, 0)
  salt.copy(bytes, 4)
  bytes.writeUInt32BE(length, 4 + salt.length)
  bytes.write(content, 8 + salt.length)
  return hash('sha256', bytes, 'buffer')
}

/** Every eighth level of the Merkle tree, as the register stores them. */
class TreeNodes {
  constructor(site) {
    this.site = site
    this.levels = [[], [], []]
    this.stored = [0, 0, 0]
    this.rows = []
  }

  add(leaf) {
    this.#put(0, hash('sha256', Buffer.concat([LEAF, leaf]), 'buffer'))
  }

  #put(i, node) {
    const level = this.levels[i]
    if (i > 0) this.rows.push([this.site, i * 8, this.stored[i]++, node])
    level?.push(node)
    if (level?.length !== 256) return
    this.levels[i] = []
    this.#put(i + 1, rootOf(level))
  }
}

const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)
/** Of as many nodes as a power of two. */
function rootOf(nodes) {
  for (let row = nodes; ; row = pairs(row)) if (row.length === 1) return row[0]
}
const pairs = (row) =>
  Array.from({ length: row.length / 2 }, (_, i) =>
    hash('sha256', Buffer.concat([NODE, row[2 * i], row[2 * i + 1]]), 'buffer'),
  )

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
/** As long as a real one. */
const RECEIPT = 'x'.repeat(900)
