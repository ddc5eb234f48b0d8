import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, importMap } from '../../../src/rewrite.js'
import { townBakery } from '../rewrite/town-bakery.js'
import { openWorkshop } from '../workshop.js'

const directives = (policy: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    policy.split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ')
      return [name, sources]
    }),
  )
const served = (matches: readonly string[]): readonly string[] => {
  const services = [{ id: 'pay', name: 'Pay', purpose: 'necessary', matches }]
  return directives(contentSecurityPolicy({ ...townBakery(), services }, 'none'))['form-action']?.slice(1) ?? []
}

describe('the policy', () => {
  it('before any consent lets the site and what needs no consent through', () => {
    const policy = directives(contentSecurityPolicy(townBakery(), 'none'))

    const necessary = ['pay.example:*', '*.pay.example:*', 'tracker.example:*/pay/']
    expect(policy).toEqual({
      'default-src': ["'self'", ...necessary],
      'script-src': ["'self'", "'unsafe-inline'", ...necessary],
      'style-src': ["'self'", "'unsafe-inline'", ...necessary],
      'img-src': ["'self'", 'data:', 'blob:', ...necessary],
      'font-src': ["'self'", 'data:', ...necessary],
      'media-src': ["'self'", 'data:', 'blob:', ...necessary],
      'connect-src': ["'self'", ...necessary],
      'frame-src': ["'self'", ...necessary],
      'form-action': ["'self'", ...necessary],
      'worker-src': ["'self'", 'blob:'],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
    })
  })

  it.each([
    ['a purpose', ['social-media']],
    ['a service', ['films']],
  ])('lets through what was consented to as %s, and nothing else', (_, decision) => {
    const policy = contentSecurityPolicy(townBakery(), decision)

    expect(policy).toContain('https://films.example:*/embed/')
    expect(policy).not.toContain('*.tracker.example')
  })

  it('after consent to all lets every service through', () => {
    expect(contentSecurityPolicy(townBakery(), 'all')).toContain('tracker.example:* *.tracker.example:*')
  })

  it('has the own list, the nonce and a register elsewhere', () => {
    const declaration = { ...townBakery(), register: { url: 'https://register.example/evaste' } }

    const policy = directives(
      contentSecurityPolicy(declaration, 'none', { allow: ['cdn.town-bakery.example'], nonce: 'r4nd0m' }),
    )

    expect(policy['script-src']).toContain("'nonce-r4nd0m'")
    expect(policy['script-src']).not.toContain("'unsafe-inline'")
    expect(policy['img-src']).toContain('cdn.town-bakery.example')
    expect(policy['connect-src']).toContain('https://register.example')
    expect(policy['img-src']).not.toContain('https://register.example')
  })

  it('lets in the hosts that the declaration lists as the site’s own', () => {
    const declaration = { ...townBakery(), consent: { allow: ['images.example'] } }

    const policy = directives(contentSecurityPolicy(declaration, 'none'))

    expect(policy['img-src']).toContain('*.images.example:*')
  })

  it('leaves out a host that would begin another directive', () => {
    expect(served(['*://a;script-src/*', 'pay.example'])).toEqual(['pay.example:*', '*.pay.example:*'])
  })

  it.each([
    ['*://pay.example/*', ['pay.example:*']],
    ['https://pay.example:8443/*', ['https://pay.example:8443']],
    ['https://pay.example/card.js', ['https://pay.example:*/card.js']],
    ['https://pay.example/js/*.js', ['https://pay.example:*/js/']],
    ['https://pay.example/card?shop=*', ['https://pay.example:*']],
    ['wss://*.pay.example/a;b/*', ['wss://pay.example:*/a%3Bb/', 'wss://*.pay.example:*/a%3Bb/']],
  ])('writes %s as a source', (pattern, sources) => {
    expect(served([pattern])).toEqual(sources)
  })
})

describe('the import map', () => {
  it('leads nowhere for hosts that are not consented to, and past them to what is allowed', () => {
    // Chromium warns of `null`, which says the same.
    const NOWHERE = 'data:text/javascript,/'

    const { imports } = JSON.parse(importMap(townBakery(), 'none')) as { imports: Record<string, string> }

    expect(imports).toEqual({
      'https://tracker.example/': NOWHERE,
      'http://tracker.example/': NOWHERE,
      'https://town-bakery.example/stats/': NOWHERE,
      'http://town-bakery.example/stats/': NOWHERE,
      'https://films.example/embed/': NOWHERE,
      'https://pay.example/': 'https://pay.example/',
      'http://pay.example/': 'http://pay.example/',
      'https://tracker.example/pay/': 'https://tracker.example/pay/',
      'http://tracker.example/pay/': 'http://tracker.example/pay/',
    })
  })

  it('holds nothing after consent to all', () => {
    expect(importMap(townBakery(), 'all')).not.toContain('data:')
  })
})

describe('evaste csp', () => {
  it('prints the header and the import map', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(townBakery()))

    const { exitCode, stdout } = await workshop.run(
      'csp',
      '--nonce',
      '{{nonce}}',
      '--allow',
      'cdn.example,*.img.example',
    )

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Content-Security-Policy: default-src 'self' .* cdn\.example \*\.img\.example;/)
    expect(stdout).toContain("'nonce-{{nonce}}'")
    expect(stdout).toContain('<script type="importmap">\n{')
  })

  it('answers programs with the same', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(townBakery()))

    const { stdout } = await workshop.run('csp', '--json', '--decision', 'social-media,tracker')

    const answer = JSON.parse(stdout) as { policy: string; importMap: unknown }
    expect(answer.policy).toBe(contentSecurityPolicy(townBakery(), ['social-media', 'tracker']))
    expect(answer.importMap).toEqual(JSON.parse(importMap(townBakery(), ['social-media', 'tracker'])))
  })

  it.each([
    ['an unknown id', ['--decision', 'film'], 'did you mean films?'],
    ['a source that would end the directive', ['--allow', 'cdn.example;script-src'], 'is not allowed in a policy'],
    ['a nonce that would end the word', ['--nonce', "a' *"], 'is not allowed in a policy'],
  ])('refuses %s', async (_, words, message) => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(townBakery()))

    const { exitCode, stderr } = await workshop.run('csp', ...words)

    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })

  it('says what is wrong with a declaration', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', '{"format":1}')

    expect((await workshop.run('csp')).exitCode).toBe(1)
  })
})
