import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

export interface Certificate {
  readonly key: Buffer
  readonly cert: Buffer
}

const FOLDER = resolve('.build/peers')

/** A certificate for `localhost` that nobody but the measured browser accepts: browsers speak HTTP/2 over TLS only. */
export async function ownCertificate(): Promise<Certificate> {
  const [key, cert] = [join(FOLDER, 'key.pem'), join(FOLDER, 'cert.pem')]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  await promisify(execFile)('openssl', ['req', ...kind, '-subj', '/CN=localhost', '-keyout', key, '-out', cert])
  return { key: await readFile(key), cert: await readFile(cert) }
}
