import { expect, test } from 'vitest'
import { parseRecord } from '../../src/record/parse.js'
import { isRefusalLessVisible, isTextHidden, type QuestionVisibility } from '../../src/record/visibility.js'
import { newVisitor, openBakeryRegister, post } from '../register/bakery.js'

const even: QuestionVisibility = {
  accept: { visible: 100, contrast: 10, fontSize: 16 },
  refuse: { visible: 100, contrast: 10, fontSize: 16 },
  text: { visible: 100, contrast: 16, fontSize: 16 },
  refuseArea: 100,
}
const with_ = (part: 'accept' | 'refuse' | 'text', changes: object): QuestionVisibility => ({
  ...even,
  [part]: { ...even[part], ...changes },
})

test.each<[string, QuestionVisibility, boolean, boolean]>([
  ['equal buttons', even, false, false],
  ['a longer “accept”', { ...even, refuseArea: 70 }, false, false],
  ['a small “refuse”', { ...even, refuseArea: 50 }, true, false],
  ['a covered “refuse”', with_('refuse', { visible: 30 }), true, false],
  [
    'a “refuse” below the window, and “accept” too',
    { ...with_('refuse', { visible: 50 }), accept: { ...even.accept, visible: 50 } },
    false,
    false,
  ],
  ['a pale “refuse”', with_('refuse', { contrast: 1 }), true, false],
  [
    'both in a colour that cannot be read',
    { ...with_('refuse', { contrast: undefined }), accept: { visible: 100, fontSize: 16 } },
    false,
    false,
  ],
  [
    'neither to be seen, and “accept” in the way of every click',
    { ...with_('refuse', { visible: 0 }), accept: { ...even.accept, visible: 0 } },
    true,
    false,
  ],
  [
    'both in the colour behind them',
    { ...with_('refuse', { contrast: 1 }), accept: { visible: 100, contrast: 1, fontSize: 16 } },
    true,
    false,
  ],
  [
    'both without size',
    { ...with_('refuse', { fontSize: 0 }), accept: { visible: 100, contrast: 10, fontSize: 0 } },
    true,
    false,
  ],
  ['a “refuse” in small print', with_('refuse', { fontSize: 11 }), true, false],
  ['a text in 3 pixels', with_('text', { fontSize: 3 }), false, true],
  ['a text that is not there', with_('text', { visible: 0 }), false, true],
])('%s', (_, visibility, isLess, isHidden) => {
  expect([isRefusalLessVisible(visibility), isTextHidden(visibility)]).toEqual([isLess, isHidden])
})

test('a record may say what was visible, within bounds, and one of an earlier page does not', async () => {
  const { record } = await newVisitor()

  expect(parseRecord({ ...record, visibility: even }).visibility).toEqual(even)
  expect(parseRecord(record)).not.toHaveProperty('visibility')
  for (const wrong of [
    { ...even, refuseArea: 1_001 },
    { ...even, refuseArea: 99.5 },
    { ...even, width: 390 },
    { ...even, text: undefined },
    with_('accept', { visible: 101 }),
    with_('accept', { fontSize: '16' }),
    with_('accept', { colour: 'red' }),
  ])
    expect(() => parseRecord({ ...record, visibility: wrong })).toThrow('$.visibility')
})

test('the register flags and counts an answer to a question that hid “refuse”', async () => {
  const { register, store } = await openBakeryRegister()
  for (const visibility of [even, with_('refuse', { visible: 0 }), undefined])
    await post(register, (await newVisitor(visibility && { visibility })).record)
  const flags = (await store.entries('corner-bakery', { after: 0, limit: 9 })).map(
    ({ server }) => (JSON.parse(server) as { flags: string[] }).flags,
  )
  const { decisions } = await store.statistics('corner-bakery', { from: '2026-11-22', to: '2026-11-22', by: [] })

  expect(flags).toEqual([[], ['refusal-less-visible'], []])
  expect(decisions).toMatchObject([{ gave_some: 3, less_visible: 1 }])
})
