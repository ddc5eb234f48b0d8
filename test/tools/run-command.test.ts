import { describe, expect, it } from 'vitest'
import { CannotRun, type Command } from '../../src/tools/command.js'
import { commands } from '../../src/tools/commands.js'
import { runCommand } from '../../src/tools/run-command.js'
import { openWorkshop } from './workshop.js'

describe('evaste', () => {
  it('lists every command with --help, and none that is not built', async () => {
    const workshop = await openWorkshop()

    const { exitCode, stdout } = await workshop.run('--help')

    expect(exitCode).toBe(0)
    for (const { name, summary } of commands)
      expect(stdout).toMatch(new RegExp(`^  ${name} .*${summary.slice(0, 20)}`, 'm'))
    expect(stdout).not.toMatch(/migrate/)
  })

  it('shows the same help with -h', async () => {
    const workshop = await openWorkshop()

    expect(await workshop.run('-h')).toEqual(await workshop.run('--help'))
  })

  it('says its version', async () => {
    const workshop = await openWorkshop()

    expect((await workshop.run('--version')).stdout).toBe('9.8.7\n')
    expect((await workshop.run('--version', '--json')).stdout).toBe('{\n  "version": "9.8.7"\n}\n')
  })

  it('says which command was probably meant', async () => {
    const workshop = await openWorkshop()

    const { exitCode, stderr, stdout } = await workshop.run('bundel')

    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toBe('unknown command "bundel"; did you mean "bundle"?\n')
  })

  it('lists the commands where none was written', async () => {
    const workshop = await openWorkshop()

    const { exitCode, stderr } = await workshop.run()

    expect(exitCode).toBe(2)
    expect(stderr).toContain('evaste <command>')
  })

  it('escapes what a terminal would obey', async () => {
    const workshop = await openWorkshop()

    const { stderr } = await workshop.run('\u001b[31mred')

    expect(stderr).not.toContain('\u001b')
  })

  it.each(commands.map(({ name }) => name))('%s says all its options with --help', async (name) => {
    const workshop = await openWorkshop()

    const { exitCode, stdout } = await workshop.run(name, '--help')

    const options = Object.keys(commands.find((command) => command.name === name)?.options ?? {})
    expect(exitCode).toBe(0)
    for (const option of [...options, 'json', 'help']) expect(stdout).toMatch(new RegExp(`^  --${option} `, 'm'))
    expect((await workshop.run(name, '-h')).stdout).toBe(stdout)
  })

  it.each([
    [['add', 'youtube', '--fil', 'x'], 'unknown option --fil; did you mean --file?'],
    [['bundle', '--everything'], 'unknown option --everything; run `evaste bundle --help`'],
    [['bundle', '--file'], "Option '--file <value>' argument missing; run `evaste bundle --help`"],
    [['bundle', 'extra'], 'evaste bundle takes no argument "extra"; run `evaste bundle --help`'],
  ])('explains %j', async (words, message) => {
    const workshop = await openWorkshop()

    const { exitCode, stderr } = await workshop.run(...words)

    expect([exitCode, stderr]).toEqual([2, `${message}\n`])
  })

  it('answers programs in JSON, also when it cannot run', async () => {
    const workshop = await openWorkshop()

    const { exitCode, stdout, stderr } = await workshop.run('add', 'youtube', '--json')

    expect([exitCode, stderr]).toEqual([2, ''])
    expect(JSON.parse(stdout)).toEqual({
      error: 'evaste.json cannot be read (ENOENT); run `evaste init` to create one',
    })
  })

  it('tells a fault of its own apart, with all that helps to find it', async () => {
    const context = {
      folder: '.',
      packageRoot: '.',
      environment: {},
      say: () => undefined,
      untilStopped: () => Promise.resolve(),
    }
    const broken: Command = {
      name: 'break',
      summary: '',
      options: {},
      run: () => Promise.reject(new TypeError('oops')),
    }
    const unable: Command = { ...broken, run: () => Promise.reject(new CannotRun('no room')) }

    const fault = await runCommand(['break'], { commands: [broken], version: '', context })
    const refusal = await runCommand(['break'], { commands: [unable], version: '', context })

    expect([fault.exitCode, refusal.exitCode]).toEqual([2, 2])
    expect(fault.stderr).toMatch(/internal error in evaste: TypeError: oops\n +at /)
    expect(refusal.stderr).toBe('no room\n')
  })
})
