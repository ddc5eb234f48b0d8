import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { commands } from '../../src/tools/commands.js'
import { type Ending, runCommand } from '../../src/tools/run-command.js'

/** A folder of its own with an installed evaste, and a terminal that answers by a script. */
export interface Workshop {
  readonly folder: string
  /** Everything that was said while the command ran. */
  readonly said: string[]
  run(...words: string[]): Promise<Ending>
  read(file: string): Promise<string>
  write(file: string, text: string): Promise<void>
  /** What the commands find in their environment. */
  readonly environment: Record<string, string>
  stop(): void
}

/** @param answers what the person types, question by question; without it no terminal watches. */
export async function openWorkshop(answers?: readonly string[]): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-tools-'))
  let stop = (): void => undefined
  const stopped = new Promise<void>((done) => (stop = done))
  const said: string[] = []
  const environment: Record<string, string> = {}
  const left = [...(answers ?? [])]
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  await write('package/dist/site/evaste.js', '(function(){self.ran=self["evaste:declaration"].site})();\n')
  await write('package/dist/site/evaste-signal-matomo.js', 'self["evaste:signal-matomo"]=()=>"matomo"\n')
  await write('package/dist/interfaces.json', '{}')
  const ask = (question: string): Promise<string> => {
    said.push(question)
    const answer = left.shift()
    return answer === undefined ? Promise.reject(new Error(`nobody answers "${question}"`)) : Promise.resolve(answer)
  }
  const context = {
    folder,
    packageRoot: join(folder, 'package'),
    environment,
    say: (line: string) => void said.push(line),
    untilStopped: () => stopped,
    ...(answers && { ask }),
  }
  return {
    folder,
    said,
    environment,
    run: (...words) => runCommand(words, { commands, version: '9.8.7', context }),
    read: (file) => readFile(join(folder, file), 'utf8'),
    write,
    stop: () => stop(),
  }
}
