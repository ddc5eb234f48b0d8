import { expect, it, vi } from 'vitest'
import { readDeclaration } from '../../../src/declaration/read.js'
import { recordingSettings } from '../../../src/page/replay/recording-settings.js'

const declared = (recording?: object) =>
  readDeclaration({
    format: 1,
    site: 'shop',
    languages: ['en'],
    controller: { name: 'Kulmaleipomo Oy' },
    notice: { url: '/privacy' },
    purposes: ['necessary', 'session-replay'],
    services: [
      {
        id: 'faults',
        name: 'Faults',
        purpose: 'session-replay',
        ...(recording && { recording: { retention: 'P14D', access: 'Us', ...recording } }),
      },
    ],
  })
const whole = {
  trigger: 'error',
  lastMinutes: 4,
  sampleRate: 0.5,
  unmask: [
    { selector: 'h1', description: 'Headings' },
    { selector: 'nav', description: 'Menus' },
  ],
  unmaskPaths: ['/', '/orders/*'],
}

it('a page records what is declared', () => {
  expect(recordingSettings(declared(whole))).toEqual({
    ...{ id: 'faults', trigger: 'error', lastMinutes: 4, sampleRate: 0.5 },
    ...{ unmask: ['h1', 'nav'], unmaskPaths: ['/', '/orders/*'] },
  })
})

it('its code can record less', () => {
  const own = { trigger: 'report', lastMinutes: 1, sampleRate: 0.1, unmask: ['h1'], unmaskPaths: [] } as const

  expect(recordingSettings(declared(whole), own)).toEqual({ id: 'faults', ...own })
})

it.each([
  ['more than is declared', whole, { trigger: 'error', lastMinutes: 4, sampleRate: 0.5 }],
  ['anything where no recording is declared', undefined, { trigger: 'report', lastMinutes: 2, sampleRate: 1 }],
])('its code cannot record %s, and is told so', (_, recording, least) => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const own = {
    ...({ id: 'other', trigger: 'always', lastMinutes: 10, sampleRate: 1 } as const),
    ...{ unmask: ['body'], unmaskPaths: ['/customers'] },
  }

  expect(recordingSettings(declared(recording), own)).toEqual({
    ...least,
    id: recording ? 'faults' : 'other',
    ...{ unmask: [], unmaskPaths: [] },
  })
  expect(complained.mock.calls.flat()).toEqual(expect.arrayContaining([['body'], ['/customers']]))
  complained.mockRestore()
})
