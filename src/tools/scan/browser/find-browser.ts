import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun } from '../../command.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Finds the user's own Chrome or Chromium: the one given, `CHROMIUM_PATH`, or the system's usual locations.
 *
 * @throws {CannotRun} if there is none, or the given one does not exist.
 */
export function findBrowser(
  named: string | undefined,
  environment: Environment,
  exists: (path: string) => boolean = existsSync,
): string {
  const chosen = named ?? environment.CHROMIUM_PATH
  if (chosen !== undefined && exists(chosen)) return chosen
  if (chosen !== undefined)
    throw new CannotRun(`${named === undefined ? 'CHROMIUM_PATH' : '--browser'}: there is no file ${chosen}`)
  const found = usualPlaces(environment).find(exists)
  if (found !== undefined) return found
  throw new CannotRun('no Chrome or Chromium was found; install one, or name it with --browser <path> or CHROMIUM_PATH')
}

const usualPlaces = (environment: Environment): readonly string[] => [
  ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = environment[name]
    if (folder === undefined) return []
    return ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((one) =>
      join(folder, one, 'Application', one.startsWith('Microsoft') ? 'msedge.exe' : 'chrome.exe'),
    )
  }),
]
