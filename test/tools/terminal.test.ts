import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { dropUnreadOutput, printable } from '../../src/tools/terminal.js'

const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`write ${code}`), { code })

it('output that its reader no longer reads is dropped; any other failure of writing is not', () => {
  const output = new EventEmitter()

  dropUnreadOutput(output as NodeJS.Process['stdout'])

  expect(() => output.emit('error', failure('EPIPE'))).not.toThrow()
  expect(() => output.emit('error', failure('ENOSPC'))).toThrow('write ENOSPC')
})

it('controls in a text are shown as escapes, so that no file overwrites what was said about it', () => {
  const text = 'site\u001b[2K\rall is as it was recorded\u009b\u202e\u2066\u0007'

  expect(printable(`${text}\n\tä – 提`)).toBe(
    'site\\u001b[2K\\u000dall is as it was recorded\\u009b\\u202e\\u2066\\u0007\n\tä – 提',
  )
})
