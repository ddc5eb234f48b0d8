import { expect, test } from 'vitest'
import { questionFaults } from '../../../src/page/ui/debug/question-faults.js'
import type { QuestionVisibility } from '../../../src/record/visibility.js'

const seen = { visible: 100, contrast: 12, fontSize: 16 }
const fair: QuestionVisibility = { accept: seen, refuse: seen, text: seen, refuseArea: 100 }

test.each<[what: string, visibility: QuestionVisibility | undefined, says: readonly RegExp[]]>([
  ['a fair question', fair, []],
  ['no question', undefined, []],
  [
    'a refusal that is clipped away',
    { ...fair, refuse: { ...seen, visible: 0 } },
    [/“refuse” is harder to see.*0 % against 100 %/],
  ],
  [
    'a small refusal',
    { ...fair, refuse: { ...seen, fontSize: 9 }, refuseArea: 30 },
    [/9 px against 16 px, 30 % of its area/],
  ],
  ['small print', { ...fair, text: { ...seen, fontSize: 3 } }, [/text cannot be read.*3 px/]],
  [
    'nothing but “accept”',
    { ...fair, refuse: { ...seen, visible: 0 }, text: { ...seen, visible: 0 } },
    [/“refuse” is harder/, /text cannot be read/],
  ],
])('the developer is told of %s', (_, visibility, says) => {
  const faults = questionFaults(visibility)

  expect(faults.length).toBe(says.length)
  expect(faults.every((fault, i) => says[i]?.test(fault))).toBe(true)
})
