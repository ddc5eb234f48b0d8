import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { dropUnreadOutput } from '../../src/tools/terminal.js'

const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`write ${code}`), { code })

it('output that its reader no longer reads is dropped; any other failure of writing is not', () => {
  const output = new EventEmitter()

  dropUnreadOutput(output as NodeJS.Process['stdout'])

  expect(() => output.emit('error', failure('EPIPE'))).not.toThrow()
  expect(() => output.emit('error', failure('ENOSPC'))).toThrow('write ENOSPC')
})
