// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://shop.polkupaja.example/varaosat/ketjut" }
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cookiesOutside, parentDomains, parentPaths } from '../../../src/page/device/erase-cookies.js'
import { eraseTrackers } from '../../../src/page/device/erase-trackers.js'

const cookieNames = (): readonly string[] =>
  document.cookie
    .split('; ')
    .filter(Boolean)
    .map((cookie) => cookie.split('=', 1)[0] ?? '')

afterEach(() => {
  vi.restoreAllMocks()
  for (const name of cookieNames()) document.cookie = `${name}=; path=/; max-age=0; secure`
  localStorage.clear()
  sessionStorage.clear()
})

it('erasing goes on where a page’s promises are a polyfill without allSettled', async () => {
  vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new Error('denied')) })
  const { allSettled } = Promise
  Reflect.deleteProperty(Promise, 'allSettled')
  try {
    const { settled } = eraseTrackers([{ name: 'count', type: 'indexed-db' }], [])
    await expect(settled).resolves.toBeDefined()
  } finally {
    Promise.allSettled = allSettled
    vi.unstubAllGlobals()
  }
})

describe('a cookie that is erased', () => {
  it.each([
    ['host-only', ''],
    ['of this host and those below', '; domain=shop.polkupaja.example'],
    ['of the parent domain', '; domain=polkupaja.example'],
    ['of the root path', '; path=/'],
    ['of a folder above', '; path=/varaosat'],
    ['of a folder above, with its slash', '; path=/varaosat/'],
    ['of this very page', '; path=/varaosat/ketjut'],
    ['of the parent domain and a folder', '; domain=polkupaja.example; path=/varaosat'],
    ['secure', '; secure; path=/'],
  ])('may be %s', (_kind, attributes) => {
    document.cookie = `_ga=1${attributes}`
    expect(cookieNames()).toEqual(['_ga'])

    const { left } = eraseTrackers([{ name: '_ga' }], [])

    expect(cookieNames()).toEqual([])
    expect(left).toEqual([])
  })

  it.each(['visitor@counter', 'wp[settings]', 'amp_6e(403', 'id:7', 'a/b', 'AMCV_1%40Org', 'half%', '__Secure-x'])(
    'may be called %s',
    (name) => {
      document.cookie = `${name}=1; path=/; secure`
      expect(cookieNames()).toEqual([name])

      const { left } = eraseTrackers([{ name }], [])

      expect(cookieNames()).toEqual([])
      expect(left).toEqual([])
    },
  )

  it('may be declared as people write its name, where it stands escaped on the device', () => {
    document.cookie = 'AMCV_1%40Org=1; path=/'

    eraseTrackers([{ name: 'AMCV_*@Org' }], [])

    expect(cookieNames()).toEqual([])
  })

  it('is one of many that a wildcard covers', () => {
    for (const name of ['_pk_id.1.1fff', '_pk_ses.1.1fff', 'basket']) document.cookie = `${name}=1; path=/`

    eraseTrackers([{ name: '_pk_*' }], [])

    expect(cookieNames()).toEqual(['basket'])
  })

  it('says that it is secure on https: browsers let no other word touch __Secure- and __Host- names', () => {
    document.cookie = '__Host-visit=1; path=/; secure'
    const set = vi.spyOn(Document.prototype, 'cookie', 'set')

    eraseTrackers([{ name: '__Host-*' }], [])

    expect(set.mock.calls.every(([cookie]) => /;\s*secure/i.test(cookie))).toBe(true)
    expect(set.mock.calls.length).toBeGreaterThan(0)
  })

  it('lies on a declared path and domain that the page’s own address does not name', () => {
    document.cookie = 'reader=1; path=/'
    const set = vi.spyOn(Document.prototype, 'cookie', 'set')

    eraseTrackers([{ name: 'reader', path: '/blogi', domain: '.polkupaja.example' }], [])

    const written = set.mock.calls.map(([cookie]) => cookie)
    expect(written.some((cookie) => cookie.includes('path=/blogi'))).toBe(true)
    expect(written.some((cookie) => cookie.includes('domain=.polkupaja.example'))).toBe(true)
    // A browser takes a host-only cookie for another than one of the same domain.
    expect(written.some((cookie) => !cookie.includes('domain='))).toBe(true)
  })
})

describe('what a page does not see, or cannot reach', () => {
  it('is erased blindly where the declaration says that it lies', () => {
    const set = vi.spyOn(Document.prototype, 'cookie', 'set')

    eraseTrackers([{ name: 'reader', path: '/blogi' }, { name: 'reader_*', path: '/blogi' }, { name: 'other' }], [])

    expect(set.mock.calls.map(([cookie]) => cookie)).toContain('reader=; max-age=0; path=/blogi; secure')
    expect(set.mock.calls.every(([cookie]) => cookie.startsWith('reader='))).toBe(true)
  })

  it('is told where it is declared for another domain', () => {
    const outside = cookiesOutside([
      { name: 'NID', domain: '.adverts.example' },
      { name: 'reader', domain: '.polkupaja.example' },
      { name: '_ga' },
    ])

    expect(outside).toEqual(['NID (.adverts.example)'])
  })

  it('is erased apart where it is kept apart by the site on top', () => {
    document.cookie = 'reader=1; path=/'
    const set = vi.spyOn(Document.prototype, 'cookie', 'set')

    eraseTrackers([{ name: 'reader' }], [])

    expect(set.mock.calls.map(([cookie]) => cookie)).toContain('reader=; max-age=0; path=/; secure; partitioned')
  })
})

describe('what stays', () => {
  it('is a name that an allowed service declares too', () => {
    for (const name of ['visit_7', 'visit_shared']) document.cookie = `${name}=1; path=/`
    localStorage.setItem('visit_shared', '1')

    eraseTrackers([{ name: 'visit_*' }, { name: 'visit_*', type: 'local-storage' }], [{ name: 'visit_shared' }])

    expect(cookieNames()).toEqual(['visit_shared'])
    expect(localStorage.length).toBe(0)
  })

  it('is such a name in either spelling', () => {
    document.cookie = 'AMCV_1%40Org=1; path=/'

    eraseTrackers([{ name: 'AMCV_*' }], [{ name: 'AMCV_1@Org' }])

    expect(cookieNames()).toEqual(['AMCV_1%40Org'])
  })

  it('is everything of evaste’s own, however wide the declared name', () => {
    document.cookie = 'evaste=1; path=/'
    document.cookie = 'evasteless=1; path=/'
    localStorage.setItem('evaste:bike-shop:decision', '1')
    sessionStorage.setItem('evaste:bike-shop:x', '1')

    const { left } = eraseTrackers(
      (['cookie', 'local-storage', 'session-storage'] as const).map((type) => ({ name: 'ev*', type })),
      [],
    )

    expect(cookieNames()).toEqual(['evaste'])
    expect(localStorage.getItem('evaste:bike-shop:decision')).toBe('1')
    expect(sessionStorage.getItem('evaste:bike-shop:x')).toBe('1')
    expect(left).toEqual([])
  })

  it('is a key of another type under the same name', () => {
    document.cookie = 'draft=1; path=/'
    localStorage.setItem('draft', '1')
    sessionStorage.setItem('draft', '1')

    eraseTrackers([{ name: 'draft', type: 'session-storage' }], [])

    expect(sessionStorage.getItem('draft')).toBeNull()
    expect(localStorage.getItem('draft')).toBe('1')
    expect(cookieNames()).toEqual(['draft'])
  })

  it('is told, where it is a cookie that will not go', () => {
    document.cookie = '_ga=1; path=/'
    vi.spyOn(Document.prototype, 'cookie', 'set').mockReturnValue()

    const { left } = eraseTrackers([{ name: '_ga' }, { name: '_gid' }], [])

    expect(left).toEqual(['_ga'])
  })
})

describe('a device that denies', () => {
  const deny = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }

  it('storage still has its cookies erased', () => {
    document.cookie = '_ga=1; path=/'
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(deny)
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(deny)

    const { left } = eraseTrackers([{ name: '_ga' }, { name: 'x', type: 'local-storage' }], [])

    expect(left).toEqual([])
    expect(cookieNames()).toEqual([])
  })

  it('cookies, as a sandboxed frame does, still has its storage erased', () => {
    localStorage.setItem('hm_1', '1')
    vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(deny)

    const { left } = eraseTrackers([{ name: 'hm_*', type: 'local-storage' }], [])

    expect(left).toEqual([])
    expect(localStorage.length).toBe(0)
  })
})

it('the domains of a host are itself and all above it', () => {
  expect(parentDomains('a.polkupaja.example')).toEqual(['a.polkupaja.example', 'polkupaja.example', 'example'])
  expect(parentDomains('localhost')).toEqual(['localhost'])
})

it('the paths of a page are the root, and each step with and without its slash', () => {
  expect(parentPaths('/')).toEqual(['/'])
  expect(parentPaths('/a/b')).toEqual(['/', '/a', '/a/', '/a/b', '/a/b/'])
})
