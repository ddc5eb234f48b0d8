// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { act, createElement as h, type ReactNode, StrictMode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runningSession } from '../../../src/page/session/running-session.js'
import { Consented, ConsentProvider, useAllowed, useConsent, useConsentSession } from '../../../src/react.js'
import { startConsent } from '../../../src/index.js'
import { bikeShopFile } from '../../decision/bike-shop.js'
import { turn } from '../session/controlled-session.js'

let root: Root | undefined
const container = document.body.appendChild(document.createElement('main'))

async function render(node: ReactNode): Promise<void> {
  root ??= createRoot(container)
  await act(async () => root?.render(h(StrictMode, null, node)))
}
const shop = (children?: ReactNode, changes = {}): ReactNode =>
  h(ConsentProvider, { declaration: { ...bikeShopFile, ...changes } }, children)
const Status = ({ of: id }: { readonly of: string }): ReactNode => useConsent(id)
const decide = (choices: Record<string, boolean>): Promise<void> =>
  act(async () => {
    runningSession()?.decide(choices)
    await turn()
  })

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(async () => {
  await act(async () => root?.unmount())
  root = undefined
  runningSession()?.stop()
  document.cookie = 'evaste=; path=/; max-age=0'
  localStorage.clear()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a provider', () => {
  it('starts the document’s one session before its children are there, in strict mode too', async () => {
    const seen: unknown[] = []
    const Child = (): ReactNode => {
      seen.push(useConsentSession())
      return null
    }

    await render(shop(h(Child)))

    expect(runningSession()).toBeDefined()
    expect(new Set(seen)).toEqual(new Set([runningSession()]))
  })

  it('takes over the session of the script tag', async () => {
    const tagSession = startConsent({ declaration: bikeShopFile })

    await render(shop(h(Status, { of: 'analytics' }), { site: 'another' }))

    expect(runningSession()).toBe(tagSession)
  })

  it('leaves the session to the document when it goes', async () => {
    await render(shop())

    await act(async () => root?.unmount())
    root = undefined

    expect(runningSession()).toBeDefined()
  })
})

describe('a component that asks', () => {
  it('hears each status as it changes', async () => {
    await render(shop(h(Status, { of: 'analytics' })))
    const statuses = [container.textContent]

    await decide({ analytics: false })
    statuses.push(container.textContent)
    await decide({ analytics: true })
    statuses.push(container.textContent)

    expect(statuses).toEqual(['requested', 'refused', 'given'])
  })

  it('hears the script tag’s session where there is no provider', async () => {
    startConsent({ declaration: bikeShopFile })

    await render(h(Status, { of: 'analytics' }))
    await decide({ analytics: true })

    expect(container.textContent).toBe('given')
  })

  it('hears `requested` where there is no session at all', async () => {
    await render(h(Status, { of: 'analytics' }))

    expect(container.textContent).toBe('requested')
  })

  it('hears no listener of its own after it has gone', async () => {
    const Asking = (): ReactNode => String(useAllowed('analytics'))
    await render(shop(h(Asking)))

    await render(shop('nothing asks'))
    await decide({ analytics: true })

    expect(container.textContent).toBe('nothing asks')
  })
})

describe('what needs consent', () => {
  const gate = h(Consented, { to: 'analytics', fallback: 'a choice is needed' }, h('b', null, 'the chart'))

  it('is mounted when it is given, and shows what stands in for it until then', async () => {
    await render(shop(gate))
    const before = container.innerHTML

    await decide({ analytics: true })

    expect(before).toBe('a choice is needed')
    expect(container.innerHTML).toBe('<b>the chart</b>')
  })

  it('stays out on a sensitive route, whatever was given', async () => {
    await render(shop(gate, { sensitiveRoutes: ['/*'] }))

    await decide({ analytics: true })

    expect(runningSession()?.status('analytics')).toBe('given')
    expect(container.innerHTML).toBe('a choice is needed')
  })
})

describe('a page that a server has rendered', () => {
  const page = shop([h(Status, { of: 'analytics', key: 1 }), h(Consented, { to: 'analytics', key: 2 }, ': the chart')])

  it('says `requested` for everybody, and starts nothing', () => {
    vi.stubGlobal('window', undefined)

    const markup = renderToString(page)

    expect(markup).toBe('requested')
    expect(runningSession()).toBeUndefined()
  })

  it('hydrates without a complaint where the visitor has consented already', async () => {
    vi.stubGlobal('window', undefined)
    const markup = renderToString(page)
    vi.unstubAllGlobals()
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    startConsent({ declaration: bikeShopFile }).decide({ analytics: true })
    container.innerHTML = markup

    await act(async () => (root = hydrateRoot(container, page)))

    expect(container.textContent).toBe('given: the chart')
    expect(console.error).not.toHaveBeenCalled()
  })
})
