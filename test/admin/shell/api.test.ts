import { expect, test, vi } from 'vitest'
import { AdminApi, ApiProblem } from '../../../src/admin/shell/api.js'

const open = (answer: () => Promise<Response>) => {
  const fetch = vi.fn<typeof globalThis.fetch>(answer)
  const onSignedOut = vi.fn()
  return { api: new AdminApi({ base: 'https://register.example/evaste/v1/', fetch, onSignedOut }), fetch, onSignedOut }
}

test('a call goes to the register under its prefix, with the key in a header once there is one', async () => {
  const { api, fetch } = open(async () => Response.json({ sites: [] }))

  await api.get('admin/sites')
  api.useKey('evaste_key')
  await api.send('POST', 'admin/keys', { label: 'x' })

  const [[first, one], [, other]] = fetch.mock.calls as [[URL, RequestInit], [URL, RequestInit]]
  expect(String(first)).toBe('https://register.example/evaste/v1/admin/sites')
  expect(one.headers).toEqual({ accept: 'application/json' })
  expect(other.headers).toMatchObject({ authorization: 'Bearer evaste_key', 'content-type': 'application/json' })
  expect(other.body).toBe('{"label":"x"}')
})

test('a form that is sent again before the answer acts once', async () => {
  const { api, fetch } = open(async () => Response.json({ id: 'key' }))
  const send = (label: string) => api.send('POST', 'admin/keys', { label })

  const twice = await Promise.all([send('Deployment'), send('Deployment'), send('Export')])
  await send('Deployment')

  expect(twice).toEqual(Array(3).fill({ id: 'key' }))
  expect(fetch).toHaveBeenCalledTimes(3)
})

test('a form whose call has failed may be sent again', async () => {
  const { api, fetch } = open(() => Promise.reject(new TypeError('fetch failed')))

  for (let i = 0; i < 2; i++) await expect(api.send('DELETE', 'admin/keys/1')).rejects.toThrow()
  expect(fetch).toHaveBeenCalledTimes(2)
})

test('a refusal is an error with its details, and only 401 ends the session', async () => {
  const body = { type: 'urn:evaste:problem:busy', title: 'Busy', errors: [{ path: '$.a', message: 'b' }] }
  const { api, onSignedOut } = open(async () => Response.json(body, { status: 503, headers: { 'retry-after': '5' } }))

  const problem = await api.get('admin/sites').catch((cause: unknown) => cause)

  expect(problem).toBeInstanceOf(ApiProblem)
  expect((problem as ApiProblem).details).toEqual({ ...body, status: 503, retryAfterSeconds: 5 })
  expect(onSignedOut).not.toHaveBeenCalled()
})

test('without a session, and without a register, the error says so', async () => {
  const ended = { type: 'urn:evaste:problem:unauthorized', title: 'No session' }
  const signedOut = open(async () => Response.json(ended, { status: 401 }))
  const proxy = open(async () => new Response('no JSON', { status: 401 }))
  const unreachable = open(() => Promise.reject(new TypeError('fetch failed')))

  await expect(signedOut.api.get('x')).rejects.toMatchObject({ details: { ...ended, status: 401 } })
  expect(signedOut.onSignedOut).toHaveBeenCalledOnce()
  await expect(proxy.api.get('x')).rejects.toMatchObject({ details: { type: '', status: 401 } })
  expect(proxy.onSignedOut).not.toHaveBeenCalled()
  await expect(unreachable.api.get('x')).rejects.toMatchObject({ details: { type: 'unreachable', status: 0 } })
})
