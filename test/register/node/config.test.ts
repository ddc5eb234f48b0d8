import { describe, expect, test } from 'vitest'
import { parseRegisterConfig, RegisterConfigError } from '../../../src/register/node/config.js'
import { bakery } from '../bakery.js'

const site = { site: 'corner-bakery', origins: ['https://www.leipomo.example'], declaration: 'evaste.json' }

describe('a register’s configuration', () => {
  test('needs nothing and fills in the rest', () => {
    expect(parseRegisterConfig({})).toEqual({
      port: 8787,
      host: '127.0.0.1',
      data: 'evaste-data',
      basePath: '',
      trustProxy: [],
      maxConnections: 1_000,
      sites: [],
    })
  })

  test('may say everything', () => {
    const config = {
      port: 0,
      host: '::1',
      data: '/var/lib/evaste',
      basePath: '/evaste',
      publicUrl: 'https://register.example/evaste',
      trustProxy: ['198.51.100.0/24'],
      maxConnections: 50,
      sites: [{ ...site, controller: 'kulmaleipomo', declaration: bakery }],
    }

    expect(parseRegisterConfig(config)).toEqual(config)
  })

  test.each<[string, unknown, string]>([
    ['a near miss', { sites: [site], trustProxies: [] }, 'trustProxies'],
    ['a near miss in a site', { sites: [{ ...site, origin: '' }] }, 'sites.0.origin'],
    ['a public address with a slash at its end', { publicUrl: 'https://register.example/' }, 'publicUrl'],
    ['no connection at all', { maxConnections: 0 }, 'maxConnections'],
    ['a site without origins', { sites: [{ site: 'a', declaration: 'b' }] }, 'sites.0.origins'],
    ['a port beyond TCP', { sites: [site], port: 70_000 }, 'port'],
    ['a base path that ends in a slash', { sites: [site], basePath: '/evaste/' }, 'basePath'],
    ['a trusted proxy that is no list', { sites: [site], trustProxy: '::1' }, 'trustProxy'],
    ['a webhook with a password', { notify: [{ webhook: 'https://a:b@leipomo.example/in' }] }, 'notify.0.webhook'],
    ['a sender that is none', { smtp: { url: 'smtps://mail.example', from: 'Register' } }, 'smtp.from'],
    ['a webhook that is no web address', { notify: [{ webhook: 'ftp://leipomo.example/in' }] }, 'notify.0.webhook'],
    ['somebody to notify without an address', { notify: [{ site: 'corner-bakery' }] }, 'notify.0'],
    ['a sender on two lines', { smtp: { url: 'smtp://mail.example', from: 'a@b.example\r\nBcc: c' } }, 'smtp.from'],
    [
      'two places for recordings',
      {
        recordings: {
          folder: 'a',
          s3: { endpoint: 'https://s3.example', bucket: 'b', accessKeyId: 'c', secretAccessKey: 'd' },
        },
      },
      'recordings',
    ],
    ['a period that is none', { recordings: { longestRetention: '90 days' } }, 'recordings.longestRetention'],
    ['no object', 'evaste', 'the file'],
  ])('with %s is refused, naming it', (_, value, path) => {
    expect(() => parseRegisterConfig(value)).toThrow(RegisterConfigError)
    expect(() => parseRegisterConfig(value)).toThrow(new RegExp(`^${path}: `, 'm'))
  })

  test.each<[unknown, string]>([
    [{ prot: 8787 }, 'prot: there is no such key; check its spelling'],
    [{ sites: [{ site: 'a', origins: [] }] }, 'sites.0.declaration: it is missing'],
    [{ sites: [{ site: 'a', origins: [], declaration: 5 }] }, 'sites.0.declaration: a file or a declaration is needed'],
    [{ sites: ['a'] }, 'sites.0: an object is needed'],
    [{ sites: [{ ...site, site: 5 }] }, 'sites.0.site: an id of a-z, 0-9 and "-" is needed'],
    [{ basePath: 5 }, 'basePath: write it as /evaste'],
    [{ notify: [{ email: 'a@b.example', to: 'c' }] }, 'notify.0.to: there is no such key; check its spelling'],
    [{ checkpointsTo: [{}] }, 'checkpointsTo.0.email: it is missing'],
    [{ smtp: 'smtp://mail.example' }, 'smtp: an object is needed'],
    [{ witness: { submitTo: [{ url: 'https://other.example' }] } }, 'witness.submitTo.0.keys: it is missing'],
  ])('%j is refused in words that help', (value, words) => {
    expect(() => parseRegisterConfig(value)).toThrow(words)
  })
})
