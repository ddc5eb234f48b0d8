// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/huolto/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EvasteProblem } from '../../../src/page/session/events.js'
import { sealingWith } from '../../../src/page/session/sealed-page.js'
import { cannotOpen, type SealedPageParts } from '../../../src/page/session/sealing.js'
import { bikeShop, withService } from '../../decision/bike-shop.js'

const POLICY = 'meta[http-equiv]'
let tag: Element
let allowed: string[]
let problems: EvasteProblem[]
let session: SealedPageParts['session']
const onUnsealed = vi.fn()

beforeEach(() => {
  document.head.replaceChildren((tag = document.createElement('script')))
  allowed = ['cart']
  problems = []
  const _allows = (id: string): boolean => allowed.includes(id)
  session = { allows: _allows, _allows, _reportProblem: (problem) => void problems.push(problem) }
  onUnsealed.mockClear()
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  // The parser, as far as a written template goes.
  vi.spyOn(Document.prototype, 'write').mockImplementation((html) => {
    if (String(html) === '<template>') document.head.append(document.createElement('template'))
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

const open = (declaration: ReturnType<typeof bikeShop> | null = bikeShop(), files: readonly string[] = []) =>
  sealingWith(files).open({
    tag,
    declaration,
    isAllowed: (id) => allowed.includes(id),
    session,
    onUnsealed,
  })!
const written = (): number => vi.mocked(Document.prototype.write).mock.calls.length

describe('a sealed page', () => {
  it('is left as it is where nothing that needs consent is allowed, or no declaration is known', () => {
    open()
    open(null)

    expect([written(), document.querySelector(POLICY), problems]).toEqual([0, null, []])
  })

  it('gets the policy for what is given, before the template that takes the static one', () => {
    allowed.push('films')
    open(bikeShop(), ['https://cdn.example/evaste/evaste.js'])

    const policy = tag.nextElementSibling as HTMLMetaElement
    expect(policy.content).toMatch(/ films\.example:\* \*\.films\.example:\* https:\/\/cdn\.example\/evaste\/$/)
    expect(policy.nextElementSibling?.localName).toBe('template')
  })

  it('gets none where everything is given', () => {
    allowed.push('matomo', 'heatmap', 'films', 'adverts')
    const { kinds } = open()

    expect([written(), document.querySelector(POLICY), kinds]).toEqual([1, null, []])
  })

  it('leaves to the guard what the policy cannot tell apart', () => {
    allowed.push('matomo', 'films', 'adverts')

    expect(open(bikeShop()).kinds).toEqual(['inline', 'local-storage'])
    expect(open(bikeShop(withService('heatmap', { matches: ['polkupaja.example'] }))).kinds[0]).toBe('address')
  })

  it('is stale as soon as something else is allowed than what it was opened for, and not after a refusal', () => {
    const page = open()
    expect(page.isStale()).toBe(false)

    allowed.push('films')

    expect(page.isStale()).toBe(true)
  })

  it('has the page’s own code wait for the reload that lets in what was allowed since', () => {
    allowed.push('films')
    open()
    expect(['cart', 'films', 'adverts'].map(session.allows)).toEqual([true, true, false])

    allowed.push('adverts')
    expect(['cart', 'films', 'adverts'].map(session.allows)).toEqual([true, true, false])

    allowed = ['cart', 'adverts']
    expect(['cart', 'films'].map(session.allows)).toEqual([true, false])
  })

  it('stays closed, and never stale, where it cannot be written into', () => {
    vi.mocked(Document.prototype.write).mockImplementation(() => {
      throw new TypeError('This document requires TrustedHTML')
    })
    allowed.push('films')
    const page = open()
    allowed.push('adverts')

    expect(problems).toMatchObject([{ code: 'broken-seal', cause: { message: 'This document requires TrustedHTML' } }])
    expect([page.isStale(), document.querySelector(POLICY)]).toEqual([false, null])
  })

  it('stays closed where what is written is ignored, as of an asynchronous script', () => {
    vi.mocked(Document.prototype.write).mockImplementation(() => undefined)
    allowed.push('films')
    open()

    expect(problems).toMatchObject([
      { code: 'broken-seal', cause: { message: expect.stringContaining('async') as string } },
    ])
  })

  it('is not sealed where something else than the policy follows the tag', async () => {
    open()
    tag.after(document.createElement('script'))
    await Promise.resolve()

    allowed.push('films')
    expect(session.allows('films')).toBe(true)
    expect([onUnsealed.mock.calls.length, problems[0]?.message]).toEqual([
      1,
      expect.stringContaining('npx evaste seal'),
    ])
  })
})

it('a script without the code that opens sealed pages writes nothing, and names the script that has it', () => {
  allowed.push('matomo', 'heatmap', 'films', 'adverts')

  const page = cannotOpen.open({
    tag,
    declaration: bikeShop(),
    isAllowed: (id) => allowed.includes(id),
    session,
    onUnsealed,
  })

  expect([page, written(), cannotOpen.takeOnce()]).toEqual([undefined, 0, []])
  expect(problems).toEqual([
    { code: 'broken-seal', message: 'a sealed page needs evaste-sealed.js: run npx evaste seal' },
  ])
})
