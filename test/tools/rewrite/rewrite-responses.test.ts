import { expect, it } from 'vitest'
import { rewriteResponses } from '../../../src/rewrite.js'
import { townBakery } from './town-bakery.js'

const HTML = { 'content-type': 'text/html; charset=utf-8', 'content-length': '10', etag: 'W/"1"', 'x-own': 'kept' }
const request = new Request('https://town-bakery.example/bread/rye')

it('a page is rewritten as it streams, and told of by its own headers', async () => {
  const rewrite = rewriteResponses(townBakery())
  const body = new Blob(['<p>€</p><img src="../stats/a.gif">']).stream()

  const response = await rewrite(request, () => new Response(body, { status: 404, headers: HTML }))

  expect(await response.text()).toBe('<p>€</p><img data-evaste-held="tracker" data-evaste-src="../stats/a.gif">')
  expect(response.status).toBe(404)
  expect([...response.headers.keys()]).toEqual(['content-type', 'x-own'])
})

it('anything but a whole page is the very response that came', async () => {
  const rewrite = rewriteResponses(townBakery())
  const others = [
    new Response('{}', { headers: { 'content-type': 'application/json' } }),
    new Response(null, { status: 204, headers: HTML }),
    new Response('<p>', { status: 206, headers: HTML }),
    new Response('<p>', { headers: { ...HTML, 'content-encoding': 'br' } }),
  ]

  const answers = await Promise.all(others.map((other) => rewrite(request, () => other)))

  expect(answers.every((answer, at) => answer === others[at])).toBe(true)
})

it('what fails behind it fails as before', async () => {
  const rewrite = rewriteResponses(townBakery())

  await expect(rewrite(request, () => Promise.reject(new Error('no bread today')))).rejects.toThrow('no bread today')
})
