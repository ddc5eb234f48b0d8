import { createPrivateKey } from 'node:crypto'
import { canonical, GeneratedSite, interfaceText, sha256Hex } from './generated-site.mjs'

const ENTRY_COLUMNS = [
  ...['site', 'entry', 'decision_id', 'consent_id', 'recorded_at', 'record', 'server', 'salt', 'commitment', 'hash'],
  ...['receipt', 'version', 'answer'],
]
const COUNTED = ['language', 'source', 'version']

/**
 * The rows of a register with several sites, each as table, columns and values.
 *
 * @param plan.sites `[{site, total}]`. `plan.signingKey`: a JWK, or `null`. `plan.apiKey`: of the agency, or none.
 */
export function* seedRows({ sites, signingKey = null, apiKey, until, days }) {
  const key = signingKey && { kid: signingKey.kid, key: createPrivateKey({ key: signingKey, format: 'jwk' }) }
  const end = until ? new Date(until) : new Date()
  if (apiKey) yield apiKeyRow(apiKey, end)
  yield documentRow('interface', canonical(interfaceText))
  for (const { site, total } of sites) {
    const generated = new GeneratedSite({ site, total, until: end, signingKey: key, ...(days && { days }) })
    for (let i = 0; i < total; i++) yield* rowsOf(generated.next())
    yield* closingRows(generated)
  }
}

function* rowsOf(one) {
  const { site, entry, recordedAt, record, server, salt, commitment, hash, receipt, version, answer } = one
  const sealed = [recordedAt, record, server, salt, commitment, hash, receipt, version, answer]
  yield ['entries', ENTRY_COLUMNS, [site, entry, one.decisionId, one.consentId, ...sealed]]
  const consent = [site, one.consentId, one.secretHash, entry]
  yield ['consents', ['site', 'consent_id', 'receipt_secret_hash', 'first_entry'], consent]
  yield ['dues', ['site', 'what', 'entry', 'due_at'], [site, 'content', entry, one.dueAt]]
}

function* closingRows(generated) {
  const { site, entry, head, tree, declarations } = generated
  const { decisions, purposes } = generated.counts()
  for (const { text } of declarations.values()) yield documentRow('declaration', text)
  for (const row of tree.rows) yield ['tree_nodes', ['site', 'level', 'number', 'hash'], row]
  const sums = ['gave_all', 'gave_some', 'gave_none', 'withdrew']
  for (const row of decisions) yield ['decision_counts', ['site', 'day', ...COUNTED, ...sums], row]
  const statuses = ['given', 'refused', 'withdrawn', 'expired']
  for (const row of purposes) yield ['purpose_counts', ['site', 'day', 'purpose', ...COUNTED, ...statuses], row]
  yield ['retention_cursors', ['site', 'through', 'terms'], [site, entry, '[]']]
  yield ['heads', ['site', 'entry', 'hash'], [site, entry, head]]
}

const documentRow = (kind, text) => ['documents', ['digest', 'kind', 'text'], [sha256Hex(text), kind, text]]

const SCOPES = 'sites declarations entries statistics exports requests retention keys users'
const apiKeyRow = (key, at) => [
  'api_keys',
  ['key_hash', 'key_id', 'scopes', 'label', 'created_at'],
  [sha256Hex(key), 'bench', SCOPES, 'bench', at.toISOString()],
]
