// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, describe, expect, it } from 'vitest'
import { guardPage } from './guarded-page.js'

let page: ReturnType<typeof guardPage>
const guard = (): typeof page => (page = guardPage())

afterEach(() => {
  page.guard.stop()
  for (const name of ['_pk_id', 'basket']) document.cookie = `${name}=; path=/; max-age=0`
  localStorage.clear()
  sessionStorage.clear()
})

describe('storage', () => {
  it('drops what a service that waits writes, and keeps everything else', () => {
    const { held } = guard()

    document.cookie = '_pk_id=1; path=/'
    document.cookie = 'basket=chain; path=/'
    localStorage.setItem('hm_visit', '1')
    localStorage.setItem('theme', 'dark')
    sessionStorage.setItem('hm_visit', '1')

    expect(document.cookie).toBe('basket=chain')
    expect({ ...localStorage }).toEqual({ theme: 'dark' })
    expect({ ...sessionStorage }).toEqual({ hm_visit: '1' })
    expect(held()).toEqual(['cookie _pk_id ← matomo', 'local-storage hm_visit ← heatmap'])
  })

  it.each(['max-age=0', 'Max-Age=-1', 'expires=Thu, 01 Jan 1970 00:00:00 GMT', 'EXPIRES=Fri, 2 Jan 2026 00:00:00 GMT'])(
    'lets cookies be deleted, whoever may not write them: %s',
    (attribute) => {
      document.cookie = '_pk_id=1; path=/'
      const { held } = guard()

      document.cookie = `_pk_id=; path=/; ${attribute}`

      expect(document.cookie).toBe('')
      expect(held()).toEqual([])
    },
  )

  it.each([
    'max-age=60',
    'expires=Fri, 2 Jan 2099 00:00:00 GMT',
    'max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT',
    '',
  ])('takes a write for a write: "%s"', (attribute) => {
    guard()

    document.cookie = `_pk_id=1; path=/; ${attribute}`

    expect(document.cookie).toBe('')
  })

  it('drops a declared cookie whose name is written with escapes', () => {
    const { held } = guard()

    document.cookie = '_pk%5Fid=1; path=/'

    expect(document.cookie).toBe('')
    expect(held()).toEqual(['cookie _pk%5Fid ← matomo'])
  })

  it('knows what was left before, and that nothing was', () => {
    const { guard: guarding } = guard()
    expect(guarding.hasLeftovers()).toBe(false)
    guarding.stop()
    localStorage.setItem('hm_visit', '1')

    expect(guard().guard.hasLeftovers()).toBe(true)
  })
})
