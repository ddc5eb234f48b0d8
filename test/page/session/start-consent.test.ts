// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startConsent } from '../../../src/index.js'
import type { ConsentSession } from '../../../src/page/session/consent-session.js'
import { decidedCookie } from '../../../src/testing.js'
import { bikeShopFile } from '../../decision/bike-shop.js'
import { turn } from './controlled-session.js'

let session: ConsentSession | undefined
const start = (changes = {}): ConsentSession =>
  (session = startConsent({ declaration: { ...bikeShopFile, ...changes } }))

/** What the browser sends along: the names and values of this page's cookies. */
const cookies = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    document.cookie
      .split('; ')
      .filter(Boolean)
      .map((cookie) => cookie.split('=') as [string, string]),
  )
const letIn = (cookie: { name: string; value: string }): void => {
  document.cookie = `${cookie.name}=${cookie.value}; path=/`
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  session?.stop()
  vi.restoreAllMocks()
  for (const name of Object.keys(cookies())) document.cookie = `${name}=; path=/; max-age=0`
  localStorage.clear()
  document.body.replaceChildren()
})

describe('one session a document', () => {
  it('is what a second start answers, and another copy of the code finds', () => {
    const first = start()

    const second = startConsent({ declaration: { ...bikeShopFile, site: 'another' } })

    expect(second).toBe(first)
    expect((globalThis as Record<symbol, unknown>)[Symbol.for('evaste')]).toBe(first)
  })

  it('makes room for a new one when it has stopped', () => {
    const first = start()
    first.stop()

    const second = start()

    expect(second).not.toBe(first)
  })

  it('takes back what it has patched when it stops', () => {
    const before = [window.fetch, Node.prototype.appendChild, Element.prototype.setAttribute]
    start()
    expect(Node.prototype.appendChild).not.toBe(before[1])

    session?.stop()

    expect([window.fetch, Node.prototype.appendChild, Element.prototype.setAttribute]).toEqual(before)
  })
})

describe('a decision', () => {
  it('is in the cookie at once, without what it has no need of there', () => {
    const { decisionId, consentId, decidedAt } = start().decide({ analytics: true })

    const kept = JSON.parse(decodeURIComponent(cookies()['evaste'] ?? '')) as Record<string, unknown>

    expect(kept).toMatchObject({
      format: 1,
      site: 'bike-shop',
      decisionId,
      consentId,
      decidedAt,
      choices: { analytics: 'given', marketing: 'refused' },
    })
    expect(Object.keys(kept).sort()).toEqual(
      ['format', 'site', 'decisionId', 'consentId', 'decidedAt', 'choices', 'fingerprints'].sort(),
    )
  })

  it('is there on the next page, with who decided and how', () => {
    const decision = start().decide({ analytics: true, films: true })
    session?.stop()

    start()

    expect(session?.decision).toEqual(decision)
    expect(['matomo', 'films', 'adverts'].map((id) => session?.allows(id))).toEqual([true, true, false])
    expect(session?.asked).toEqual([])
  })

  it('that came by its cookie alone counts as imported, and nobody vouches for it', () => {
    letIn(decidedCookie(bikeShopFile, { analytics: true }))

    start()

    expect(session?.decision).toMatchObject({ source: 'import', trusted: false, language: 'fi' })
    expect(session?.allows('matomo')).toBe(true)
  })

  it.each(['not json', '{"format":1}', '%', encodeURIComponent('{"format":2,"choices":{"analytics":"given"}}')])(
    'that is no more than "%s" allows nothing, and is asked for again (R62)',
    (value) => {
      letIn({ name: 'evaste', value })

      start()

      expect(session?.allows('analytics')).toBe(false)
      expect(session?.decision).toBeNull()
      expect(session?.asked).toEqual(['analytics', 'marketing'])
    },
  )

  it('frees what waits for it after it has been kept, and nothing else', async () => {
    start()
    for (const src of ['https://stats.polkupaja.example/p.gif', 'https://adverts.example/a.gif']) {
      const image = document.createElement('img')
      image.setAttribute('src', src)
      document.body.append(image)
    }
    const held = () => session?.held.flatMap(({ services }) => services)
    expect(held()).toEqual(['matomo', 'adverts'])

    session?.decide({ analytics: true })
    expect(cookies()).toHaveProperty('evaste')
    expect(held()).toEqual(['matomo', 'adverts'])

    // Matomo is told first.
    await expect.poll(held).toEqual(['adverts'])
  })

  it('erases what a refused service has left, and leaves what others keep', async () => {
    letIn({ name: '_pk_id.1', value: '1' })
    letIn({ name: 'cart', value: 'chain' })
    localStorage.setItem('hm_visit', '1')

    start().refuseAll()
    await turn()

    expect(Object.keys(cookies()).sort()).toEqual(['cart', 'evaste'])
    expect(localStorage.getItem('hm_visit')).toBeNull()
  })

  it('holds for the page and is a problem where the browser keeps nothing', () => {
    start()
    vi.spyOn(Document.prototype, 'cookie', 'set').mockReturnValue()

    session?.acceptAll()

    expect(session?.allows('matomo')).toBe(true)
    expect(session?.problems).toMatchObject([{ code: 'storage-unavailable' }])
  })
})

describe('leftovers of what is not allowed', () => {
  it('are erased on a first visit, before any answer', async () => {
    letIn({ name: '_pk_id.1', value: '1' })

    start()
    await turn()

    expect(cookies()).toEqual({})
  })

  it('stay where the declaration only reports', async () => {
    letIn({ name: '_pk_id.1', value: '1' })

    start({ consent: { enforce: false } })
    await turn()

    expect(Object.keys(cookies())).toEqual(['_pk_id.1'])
  })
})

describe('another tab', () => {
  it('that has decided is followed', async () => {
    start()
    letIn(decidedCookie(bikeShopFile, { analytics: true }))
    const heard = vi.fn()
    session?.addEventListener('evaste-decided', heard)

    window.dispatchEvent(new StorageEvent('storage', { key: 'evaste:bike-shop:decision' }))
    await turn()

    expect(heard).toHaveBeenCalledTimes(1)
    expect(session?.allows('matomo')).toBe(true)
  })

  it('that knew less of what is declared is followed only as far as it was asked', async () => {
    start({ services: [...bikeShopFile.services, { id: 'beacon', name: 'Majakka', purpose: 'analytics' }] })
    letIn(decidedCookie(bikeShopFile, 'all'))

    window.dispatchEvent(new StorageEvent('storage', { key: 'evaste:bike-shop:decision' }))
    await turn()

    expect(['analytics', 'matomo', 'beacon', 'marketing'].map((id) => session?.allows(id))).toEqual([
      false,
      false,
      false,
      true,
    ])
    expect(session?.asked).toEqual(['analytics'])
  })

  it('that has written anything else is not', () => {
    start()
    letIn(decidedCookie(bikeShopFile, 'all'))

    for (const key of ['evaste:bike-shop:receipt', 'evaste:other-shop:decision', null])
      window.dispatchEvent(new StorageEvent('storage', { key }))

    expect(session?.allows('matomo')).toBe(false)
  })
})

describe('a page that the browser brings back out of its memory', () => {
  it('goes by what was decided on the pages after it', async () => {
    start()
    letIn(decidedCookie(bikeShopFile, { analytics: true }))

    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await turn()

    expect(session?.allows('matomo')).toBe(true)
  })

  it('has nothing to do where nothing was decided meanwhile', async () => {
    letIn(decidedCookie(bikeShopFile, { analytics: true }))
    start()
    const heard = vi.fn()
    session?.addEventListener('evaste-decided', heard)

    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await turn()

    expect(heard).not.toHaveBeenCalled()
  })
})

describe('a page on which nothing can be known', () => {
  it('is ready all the same, with nothing allowed', async () => {
    start({ format: 2 })

    await session?.ready

    expect(session?.declaration).toBeNull()
    expect(session?.problems).toMatchObject([{ code: 'declaration-unreadable' }])
    expect(session?.allows('analytics')).toBe(false)
  })

  it('is not broken where cookies are denied, as in a sandboxed frame', () => {
    vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('The document is sandboxed', 'SecurityError')
    })

    expect(() => start()).not.toThrow()
    expect(session?.asked).toEqual(['analytics', 'marketing'])
  })
})

describe('a control of the page’s own', () => {
  it('opens the settings, wherever in it the visitor presses, and goes nowhere', async () => {
    start()
    vi.spyOn(customElements, 'get').mockReturnValue(class extends HTMLElement {})
    document.body.innerHTML = '<a href="#evasteet" data-evaste-open><b>Evästeasetukset</b></a>'
    const opened = vi.fn()
    session?.addEventListener('evaste-open', opened)
    const press = new MouseEvent('click', { bubbles: true, cancelable: true })

    document.querySelector('b')?.dispatchEvent(press)
    await turn()

    expect(opened).toHaveBeenCalledTimes(1)
    expect(press.defaultPrevented).toBe(true)
  })

  it('that finds no interface is a problem that says what to import', async () => {
    start().open()
    await turn()

    expect(session?.problems).toMatchObject([
      { code: 'chunk-missing', cause: { message: "import 'evaste/ui' to show the settings" } },
    ])
  })
})
