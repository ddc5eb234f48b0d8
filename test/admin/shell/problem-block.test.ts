// @vitest-environment jsdom
import { render } from 'lit'
import { expect, test } from 'vitest'
import { ApiProblem, type ProblemDetails } from '../../../src/admin/shell/api.js'
import { problemBlock } from '../../../src/admin/shell/problem-block.js'
import { shellWords } from '../../../src/admin/shell/words.js'

function shown(details: Partial<ProblemDetails>): HTMLElement {
  const place = document.createElement('div')
  const problem = new ApiProblem({ type: 'urn:evaste:problem:invalid-request', title: 'T', status: 400, ...details })
  render(problemBlock(problem, shellWords.fi), place)
  return place
}
const linesOf = (place: HTMLElement) => [...place.querySelectorAll('li')].map(({ textContent }) => textContent?.trim())

test('a field that the register refuses is explained once, in the reader’s language', () => {
  const message = 'a list of at most 64 origins is needed'
  const errors = [0, 3].map((i) => ({ path: `$.origins.${i}`, message }))

  const place = shown({ errors })

  expect(place.querySelector('p')?.textContent).toBe('Lomakkeessa on korjattavaa:')
  expect(linesOf(place)).toEqual([shellWords.fi.field.origins])
  expect(place.querySelector('[lang=en]')).toBeNull()
})

test('what a later register says of a field that the page does not know is marked as English', () => {
  const place = shown({ errors: [{ path: '$.later', message: '<b>wrong</b>' }] })

  expect(linesOf(place)).toEqual(['later: <b>wrong</b>'])
  expect(place.querySelector('[lang=en]')?.textContent).toBe('later: <b>wrong</b>')
})

test.each([
  [30, 'Yritä uudelleen 30 sekunnin kuluttua.'],
  [170, 'Yritä uudelleen 3 minuutin kuluttua.'],
])('after too many tries, it says when to try again: %s seconds', (retryAfterSeconds, sentence) => {
  const place = shown({ type: 'urn:evaste:problem:too-many-requests', retryAfterSeconds })

  expect(linesOf(place)).toEqual([sentence])
  expect(place.querySelector('p')?.textContent).toContain('Liian monta yritystä')
})
