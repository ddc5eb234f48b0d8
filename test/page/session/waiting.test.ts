import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { controlSession, turn } from './controlled-session.js'

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('waiting until something is allowed', () => {
  it('ends at once where it is, and with the answer that allows it', async () => {
    const { session } = controlSession()
    let isAllowed = false

    await session.whenAllowed('cart')
    void session.whenAllowed('matomo').then(() => (isAllowed = true))
    session.decide({ marketing: true })
    await turn()
    expect(isAllowed).toBe(false)
    session.decide({ matomo: true })
    await turn()

    expect(isAllowed).toBe(true)
  })

  it('ends with the caller’s own reason when it gives up, before or meanwhile', async () => {
    const { session } = controlSession()
    const leaving = new AbortController()

    const waiting = session.whenAllowed('matomo', { signal: leaving.signal })
    leaving.abort(new Error('the page was left'))

    await expect(waiting).rejects.toThrow('the page was left')
    await expect(session.whenAllowed('matomo', { signal: leaving.signal })).rejects.toThrow('the page was left')
  })
})

describe('a subscriber', () => {
  it('is told once for all the changes of one turn', async () => {
    const { session } = controlSession()
    await turn()
    const listener = vi.fn()
    session.subscribe(listener)

    session.acceptAll()
    session.refuseAll()
    session._notify()
    expect(listener).not.toHaveBeenCalled()
    await turn()

    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('is told of decisions, receipts and problems, until it leaves', async () => {
    const { session } = controlSession()
    await turn()
    const listener = vi.fn()
    const leave = session.subscribe(listener)

    session.acceptAll()
    await turn()
    session._notify()
    await turn()
    session.allows('nobody')
    await turn()
    leave()
    session.refuseAll()
    await turn()

    expect(listener).toHaveBeenCalledTimes(3)
  })

  it('that fails keeps no other from hearing', async () => {
    const uncaught = vi.fn()
    vi.stubGlobal('queueMicrotask', (work: () => void) => void Promise.resolve().then(work).catch(uncaught))
    const { session } = controlSession()
    const listener = vi.fn()
    session.subscribe(() => {
      throw new Error('of the page')
    })
    session.subscribe(listener)

    session.acceptAll()
    await turn()

    expect(listener).toHaveBeenCalled()
    expect(uncaught).toHaveBeenCalled()
  })

  it('hears nothing more once the session has stopped', async () => {
    const stop = vi.fn()
    const { session } = controlSession({ stop })
    const listener = vi.fn()
    session.subscribe(listener)

    session.stop()
    session.acceptAll()
    await turn()

    expect(listener).not.toHaveBeenCalled()
    expect(stop).toHaveBeenCalledTimes(1)
  })
})
