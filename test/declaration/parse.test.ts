import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DeclarationError, type DeclarationProblem } from '../../src/declaration/declaration-error.js'
import { checkDeclaration, parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { readDeclaration } from '../../src/declaration/read.js'
import { changed } from './changed.js'
import { smallBakery, wholeBakery } from './corner-bakery.js'

const RECORDING = { retention: 'P14D', access: 'Us' }

const problemAt = (path: string, input: unknown): DeclarationProblem => {
  const { problems } = checkDeclaration(input)
  const problem = problems.find((one) => one.path === path)
  if (!problem) throw new Error(`nothing at ${path}, but ${JSON.stringify(problems)}`)
  return problem
}

describe('a right declaration', () => {
  it('is read with every default filled in', () => {
    const declaration = parseDeclaration(smallBakery())

    expect(declaration).toEqual(readDeclaration(smallBakery()))
    expect(declaration.consent.validity).toBe('P6M')
    expect(declaration.register).toBeNull()
    expect(declaration.file).toEqual(smallBakery())
  })

  it('may use every key there is', () => {
    const { declaration, problems } = checkDeclaration(wholeBakery())

    expect(problems).toEqual([])
    expect(declaration?.file).toEqual(wholeBakery())
  })

  it('says the same as text and as a value, and the input is left alone', () => {
    const file = wholeBakery()

    const fromText = parseDeclaration(JSON.stringify(file, null, 2))

    expect(fromText).toEqual(parseDeclaration(file))
    expect(file).toEqual(wholeBakery())
    expect(fromText.file).not.toBe(file)
  })

  it('may have a comment in any of its objects', () => {
    const file = commented(wholeBakery())

    expect(JSON.stringify(file).split('"$comment"').length).toBeGreaterThan(35)
    expect(checkDeclaration(file).problems).toEqual([])
  })

  it('may be the one that the demo shop shows', () => {
    const text = readFileSync('demo/sites/siniservice/evaste.json', 'utf8')

    const { problems } = checkDeclaration(text)

    expect(problems).toEqual([])
  })
})

describe('a wrong declaration', () => {
  it('is told everything at once', () => {
    const file = {
      format: 1,
      site: 'Corner Bakery',
      languages: ['fi', 'en_GB'],
      controler: { name: 'Kulmaleipomo Oy' },
      notice: { url: 'javascript:alert(1)' },
      purposes: ['analitycs', { id: 'cakes', title: { sv: 'Kakor' } }],
      services: [{ id: 'matomo', name: 'Matomo', purpose: 'analytics', tracker: [] }],
    }

    const { declaration, problems } = checkDeclaration(file)

    expect(declaration).toBeNull()
    expect(problems.map(({ path }) => path)).toEqual([
      '$.site',
      '$.languages[1]',
      '$.controller',
      '$.notice.url',
      '$.purposes[0]',
      '$.controler',
      '$.services[0].tracker',
      '$.purposes[1].title.sv',
      '$.purposes[1].title',
      '$.services[0].purpose',
    ])
    expect(() => parseDeclaration(file)).toThrow(DeclarationError)
  })

  it.each([
    ['purposes.1', 'analitycs', '$.purposes[1]', 'analytics'],
    ['services.0.purpose', 'analyitcs', '$.services[0].purpose', 'analytics'],
    ['services.0.tracker', [], '$.services[0].tracker', 'trackers'],
    ['controler', {}, '$.controler', 'controller'],
    ['notice.ur', '/x', '$.notice.ur', 'url'],
    ['consent', { gpc: 'refused' }, '$.consent.gpc', 'refuse'],
    ['consent', { layout: 'center' }, '$.consent.layout', 'centre'],
    ['services.0.trackers.0.type', 'localstorage', '$.services[0].trackers[0].type', 'local-storage'],
    ['services.0.trackers.0.lifetime', 'p13m', '$.services[0].trackers[0].lifetime', 'P13M'],
    ['languages.1', 'en_GB', '$.languages[1]', 'en-GB'],
    ['controller.country', 'fi', '$.controller.country', 'FI'],
    ['notice.url', 'www.leipomo.example/seloste', '$.notice.url', 'https://www.leipomo.example/seloste'],
    ['notice.url', 'tietosuoja.html', '$.notice.url', '/tietosuoja.html'],
    ['services.0.matches.0', '*.stats.leipomo.example', '$.services[0].matches[0]', 'stats.leipomo.example'],
    [
      'services.0.matches.0',
      'https://stats.leipomo.example',
      '$.services[0].matches[0]',
      'https://stats.leipomo.example/*',
    ],
    [
      'services.0.matches.0',
      'stats.leipomo.example/js/*',
      '$.services[0].matches[0]',
      '*://stats.leipomo.example/js/*',
    ],
  ])('with %s as %j is told at %s that %j was meant', (where, to, path, meant) => {
    const problem = problemAt(path, changed(smallBakery(), where, to))

    expect(problem.nearMiss).toBe(meant)
    expect(problem.message).toContain(`did you mean ${JSON.stringify(meant)}?`)
  })

  it.each([
    ['format', 2, '$.format', /use 1/],
    ['site', 'x'.repeat(64), '$.site', /at most 63/],
    ['languages', [], '$.languages[0]', /required|not allowed here/],
    ['languages', ['fi', 'fi'], '$.languages[1]', /already used at \$\.languages\[0\]/],
    ['controller.name', '  ', '$.controller.name', /write some text/],
    ['controller.email', 'leipomo.example', '$.controller.email', /e-mail/],
    ['controller.url', 'data:text/html,x', '$.controller.url', /only https/],
    ['notice.url', '//leipomo.example', '$.notice.url', /add the protocol/],
    ['notice.url', '/\\leipomo.example', '$.notice.url', /backslash/],
    ['notice.url', 'https://a:b@leipomo.example', '$.notice.url', /password/],
    ['notice.url', 'mailto:info@leipomo.example', '$.notice.url', /only https/],
    ['notice.url', { en: '/privacy' }, '$.notice.url', /missing in the first language, "fi"/],
    ['notice.url', { fi: 'javascript:0' }, '$.notice.url.fi', /only https/],
    ['notice.title', { fi: 'Seloste', sv: 'Beskrivning' }, '$.notice.title.sv', /not in languages/],
    ['notice.title', {}, '$.notice.title', /missing in the first language, "fi"/],
    ['notice.title', [], '$.notice.title', /a list of 0 is not allowed here/],
    ['notice.effectiveFrom', '2026-02-30', '$.notice.effectiveFrom', /year-month-day/],
    ['consent', [], '$.consent', /use an object/],
    ['consent', { validity: 'P' }, '$.consent.validity', /duration/],
    ['consent', { validity: 'P0D' }, '$.consent.validity', /longer than zero/],
    ['consent', { validity: 'six months' }, '$.consent.validity', /duration/],
    ['consent', { enforce: 'no' }, '$.consent.enforce', /true or false/],
    ['consent', { allow: ['cdn.leipomo.example/a'] }, '$.consent.allow[0]', /bare host cannot have a port or a path/],
    ['consent', { cookie: { domain: 'https://leipomo.example' } }, '$.consent.cookie.domain', /domain alone/],
    ['consent', { cookie: { path: '/; Secure' } }, '$.consent.cookie.path', /starts with/],
    ['purposes', ['necessary', 'necessary'], '$.purposes[1]', /already used/],
    ['purposes', ['analytics', 'matomo'], '$.purposes[1]', /"matomo" is not allowed here/],
    [
      'purposes',
      ['analytics', { id: 'post', dataCategories: [{ title: 'name', basis: 'agreement' }] }],
      '$.purposes[1].dataCategories[0].basis',
      /use consent, contract/,
    ],
    [
      'purposes',
      ['analytics', { id: 'post', dataCategories: [{ title: 'name', keptFor: 'P1Y' }] }],
      '$.purposes[1].dataCategories[0].keptFor',
      /unknown key/,
    ],
    [
      'purposes',
      ['analytics', { id: 'post', dataCategories: [{ sv: 'namn' }] }],
      '$.purposes[1].dataCategories[0]',
      /"fi"/,
    ],
    [
      'registers',
      [{ id: 'jobs', name: 'Jobs', purposes: ['hiring'] }],
      '$.registers[0].purposes[0]',
      /not found in pur/,
    ],
    ['recipients', [{ id: 'a', name: 'A', kind: 'category', count: 0 }], '$.recipients[0].count', /from 1/],
    ['services.0.id', 'analytics', '$.services[0]', /already used at \$\.purposes\[1\]/],
    ['services.0.purpose', 'marketing', '$.services[0].purpose', /add "marketing" to purposes/],
    ['services.0.recipient', 'somebody', '$.services[0].recipient', /not found in recipients/],
    ['services.0.recording', RECORDING, '$.services[0].purpose', /only a service of the purpose "session-replay"/],
    ['services.0.recording', { access: 'Us' }, '$.services[0].recording.retention', /required/],
    ['services.0.recording', { retention: 'P14D' }, '$.services[0].recording.access', /required/],
    ['services.0.recording', { ...RECORDING, sampleRate: 10 }, '$.services[0].recording.sampleRate', /from 0 to 1/],
    ['services.0.recording', { ...RECORDING, lastMinutes: 0.5 }, '$.services[0].recording.lastMinutes', /1 to 10/],
    [
      'services.0.recording',
      { ...RECORDING, trigger: 'click' },
      '$.services[0].recording.trigger',
      /use report, error/,
    ],
    [
      'services.0.recording',
      { ...RECORDING, unmask: [{ selector: 'b' }] },
      '$.services[0].recording.unmask[0].description',
      /required/,
    ],
    ['services.0.embed', { aspectRatio: '16:9' }, '$.services[0].embed.aspectRatio', /width\/height/],
    ['services.0.matches.0', '<all_urls>', '$.services[0].matches[0]', /list the hosts/],
    ['services.0.matches.0', 'ftp://leipomo.example/*', '$.services[0].matches[0]', /the scheme must be/],
    ['services.0.matches.0', '*://stats.*.example/*', '$.services[0].matches[0]', /\* is allowed only at the start/],
    ['services.0.matches.0', '*://stats.example:http/*', '$.services[0].matches[0]', /port must be a number/],
    ['services.0.matches.0', '*:///x', '$.services[0].matches[0]', /host is missing/],
    ['services.0.matches.0', '*://a:b@c.example/*', '$.services[0].matches[0]', /port|user name/],
    ['services.0.matches.0', '', '$.services[0].matches[0]', /not a host name/],
    ['services.0.trackers.0.name', '**', '$.services[0].trackers[0].name', /name the tracker/],
    ['services.0.trackers.0.lifetime', 'P1Y6', '$.services[0].trackers[0].lifetime', /duration/],
    ['services.0.trackers.0.domain', 'a;b', '$.services[0].trackers[0].domain', /domain alone/],
    [
      'recipients',
      [
        { id: 'a', name: 'A' },
        { id: 'a', name: 'B' },
      ],
      '$.recipients[1]',
      /already used/,
    ],
    [
      'recipients',
      [{ id: 'a', name: 'A', transfers: [{ country: 'USA', mechanism: 'scc' }] }],
      '$.recipients[0].transfers[0].country',
      /two capital/,
    ],
    ['rights', { automatedDecisions: true }, '$.rights.automatedDecisions', /use false, text or an object/],
    ['sensitiveRoutes', ['^/orders/.*$'], '$.sensitiveRoutes[0]', /starts with/],
    ['sensitiveRoutes', ['/(orders|cakes)'], '$.sensitiveRoutes[0]', /not a regular expression/],
    ['texts', { de: { title: 'x' } }, '$.texts.de', /not in languages/],
    ['texts', { fi: { title: 5 } }, '$.texts.fi.title', /use text/],
    ['texts', { fi: { title: ' ' } }, '$.texts.fi.title', /write some text, or omit the key/],
    ['texts', { fi: { accept: 'Joo' } }, '$.texts.fi.accept', /add refuse too, or remove this/],
    ['texts', { fi: { refuse: 'Ei' } }, '$.texts.fi.refuse', /add accept too, or remove this/],
    ['texts', { fi: { accept: 'Joo', refuse: 'Joo' } }, '$.texts.fi', /two different labels/],
    ['texts', { fi: { accept: 'OK', refuse: 'Ei, tahdon huonomman sivuston' } }, '$.texts.fi', /equal in kind/],
    ['register', { url: 'data:,x' }, '$.register.url', /only https/],
    ['register', { url: '/evaste', ip: 'full' }, '$.register.ipJustification', /written reason/],
    [
      'register',
      { url: '/e', ip: 'full', ipJustification: 'x', ipRetention: 'P3M' },
      '$.register.ipRetention',
      /at most 90/,
    ],
  ])('with %s as %j is told at %s', (where, to, path, message) => {
    const problem = problemAt(path, changed(smallBakery(), where, to))

    expect(problem.message).toMatch(message)
    expect(problem.severity).toBe('error')
  })

  it('is told what may stand instead', () => {
    const problem = problemAt('$.services[0].purpose', changed(smallBakery(), 'services.0.purpose', 'cakes'))

    expect(problem.allowed).toEqual(['necessary', 'analytics'])
    expect(problem.found).toBe('"cakes"')
  })

  it('keeps whole IP addresses for 90 days where there is a reason', () => {
    const register = { url: '/e', ip: 'full', ipJustification: 'Fraud.', ipRetention: 'P90D' }

    const { problems } = checkDeclaration(changed(smallBakery(), 'register', register))

    expect(problems).toEqual([]) // R74
  })
})

function commented(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(commented)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.entries(value).map(([key, item]) => [key, commented(item)] as const)
  return Object.fromEntries([['$comment', 'why'], ...inner])
}

describe('a recording', () => {
  const recordingOf = (id: string) => ({ id, name: id, purpose: 'session-replay', recording: RECORDING })

  it('is declared by one service only', () => {
    const file = { ...smallBakery(), purposes: ['session-replay'], services: [recordingOf('one'), recordingOf('two')] }

    expect(problemAt('$.services[1].recording', file).message).toMatch(/only one service .* \$\.services\[0\]/)
  })

  it.each([{ legalBasis: 'legitimate-interests' }, { necessity: 'We need it.' }])('needs consent: %j', (basis) => {
    const purposes = ['necessary', { id: 'session-replay', ...basis }]

    const problem = problemAt('$.purposes[1]', { ...smallBakery(), purposes, services: [recordingOf('one')] })

    expect(problem.message).toMatch(/needs consent/)
  })
})
