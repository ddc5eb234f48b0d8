// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardPage } from './guarded-page.js'

const pixel = 'https://stats.polkupaja.example/p.gif'
let page: ReturnType<typeof guardPage>
const guard = (): typeof page => (page = guardPage())

beforeEach(() => {
  vi.stubGlobal('fetch', (window.fetch = vi.fn(async () => new Response('ok'))))
})
afterEach(() => {
  page.guard.stop()
  vi.unstubAllGlobals()
})

describe('a call that waits', () => {
  it('of fetch fails as a network error would, and is never made, then or later', async () => {
    const native = window.fetch
    const { allowed, guard: guarding } = guard()

    await expect(window.fetch(pixel)).rejects.toThrow(TypeError)
    await expect(window.fetch(new Request(pixel))).rejects.toThrow(TypeError)
    await expect(window.fetch(new URL(pixel))).rejects.toThrow(TypeError)
    allowed.add('matomo')
    await guarding.release()
    expect(native).not.toHaveBeenCalled()
    await window.fetch(pixel, { method: 'POST' })

    expect(vi.mocked(native).mock.calls).toEqual([[pixel, { method: 'POST' }]])
  })

  it('of XMLHttpRequest ends with an error event, and is never made', async () => {
    const { held } = guard()
    const request = new XMLHttpRequest()
    const ended = new Promise<string>((resolve) => {
      for (const type of ['load', 'error']) request.addEventListener(type, () => resolve(type))
    })

    request.open('POST', pixel)
    request.send('visitor=7')

    expect(held()).toEqual([`XMLHttpRequest ${pixel} ← matomo`])
    expect(await ended).toBe('error')
  })

  it('of a cache fails as a network error would, and is never made', async () => {
    const native = vi.fn(async () => undefined)
    const cache = { add: native, addAll: native } as unknown as Cache
    vi.stubGlobal('Cache', { prototype: cache })
    const { held } = guard()

    await expect(cache.add(new Request(pixel))).rejects.toThrow(TypeError)
    await expect(cache.addAll(['/own.css', pixel])).rejects.toThrow(TypeError)
    await cache.addAll(['/own.css'])

    expect(native).toHaveBeenCalledOnce()
    expect(held()).toEqual([`add ${pixel} ← matomo`, `addAll ${pixel} ← matomo`])
  })

  it.each(['RTCPeerConnection', 'webkitRTCPeerConnection'])(
    'of %s reaches only the servers that are allowed',
    (name) => {
      class Peer {
        settings: RTCConfiguration
        constructor(settings: RTCConfiguration) {
          this.settings = settings
        }
        setConfiguration(settings: RTCConfiguration): void {
          this.settings = settings
        }
      }
      vi.stubGlobal('RTCPeerConnection', Peer)
      vi.stubGlobal(name, Peer)
      guard()
      const { [name]: Guarded } = globalThis as unknown as Record<string, typeof Peer>
      const own = { urls: 'stun:stun.tikitys.example' }
      const settings = { iceServers: [own, { urls: ['stun:stats.polkupaja.example'] }] }

      const peer = new Guarded!(settings)
      expect(peer.settings.iceServers).toEqual([own])
      peer.setConfiguration(settings)

      expect(peer.settings.iceServers).toEqual([own])
    },
  )

  it('is noted by its address, shortened, and nothing of what it would have carried', async () => {
    const { guard: guarding } = guard()

    await window.fetch(`${pixel}?${'x'.repeat(500)}`, { method: 'POST', body: 'secret' }).catch(() => undefined)

    expect(guarding.held).toHaveLength(1)
    expect(guarding.held[0]?.what).toHaveLength(200)
    expect(JSON.stringify(guarding.held)).not.toContain('secret')
  })

  it('is remembered among the last two hundred, and no more', async () => {
    const { guard: guarding } = guard()

    for (let i = 0; i < 205; i++) await window.fetch(`${pixel}?${i}`).catch(() => undefined)

    expect(guarding.held).toHaveLength(200)
    expect(guarding.held[0]?.what).toBe(`${pixel}?5`)
  })
})
