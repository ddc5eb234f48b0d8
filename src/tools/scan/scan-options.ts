import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CannotRun, type CommandContext, type CommandInput, type CommandOption } from '../command.js'
import { DEFAULT_FILE } from '../declaration-file.js'

/** The options that `scan` and `watch` share. */
export const scanningOptions = {
  file: {
    type: 'string',
    value: DEFAULT_FILE,
    description: 'the declaration; default: evaste.json here, else the one of the page',
  },
  pages: { type: 'string', value: '20', description: 'visit at most so many pages' },
  sitemap: { type: 'string', value: 'URL', description: 'visit the pages of this sitemap instead of following links' },
  under: { type: 'string', value: '/shop/', description: 'visit only pages whose path begins so' },
  'before-only': { type: 'boolean', description: 'look only at what happens before any answer' },
  'own-site': { type: 'boolean', description: 'the site is yours: do not ask robots.txt' },
  pause: { type: 'string', value: '250', description: 'milliseconds between two pages' },
  wait: { type: 'string', value: '2', description: 'seconds to stay on each page at least' },
  browser: { type: 'string', value: 'path', description: 'the Chrome or Chromium to use (or CHROMIUM_PATH)' },
  user: { type: 'string', value: 'name:password', description: 'for a site behind a password (or EVASTE_SCAN_USER)' },
  header: {
    ...{ type: 'string', multiple: true, value: '"Name: value"' },
    description: 'sent to the site itself; may be repeated (or EVASTE_SCAN_HEADER, one a line)',
  },
  cookie: { type: 'string', value: '"name=value"', description: 'sent to the site itself (or EVASTE_SCAN_COOKIE)' },
} as const satisfies Readonly<Record<string, CommandOption>>

/** The start of a scan: a URL, or a folder that is served for it. */
export type ScanTarget = { readonly url: URL } | { readonly folder: string }

/** @throws {CannotRun} where it is neither an address nor a folder. */
export async function readScanTarget(
  command: string,
  { words }: CommandInput,
  { folder }: CommandContext,
): Promise<ScanTarget> {
  const [word, ...more] = words
  if (word === undefined || more.length > 0)
    throw new CannotRun(`name one address or folder, such as \`evaste ${command} https://leipomo.example\``)
  if (/^https?:\/\//i.test(word)) {
    if (!URL.canParse(word)) throw new CannotRun('the address cannot be read; write it as https://leipomo.example/')
    return { url: new URL(word) }
  }
  const path = resolve(folder, word)
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return { folder: path }
  throw new CannotRun(`${word} is no folder; write an address with https:// or the folder of the built site`)
}

/** @throws {CannotRun} where it is no number in the range. */
export function readNumber(
  { options }: CommandInput,
  name: string,
  { standard, least, most }: { readonly standard: number; readonly least: number; readonly most: number },
): number {
  const text = options[name]
  if (text === undefined) return standard
  const number = Number(text)
  if (String(text).trim() !== '' && number >= least && number <= most) return number
  throw new CannotRun(`--${name}: write a number from ${least} to ${most}`)
}

/** @throws {CannotRun} where the word is not among them. */
export function readWord<Word extends string>(
  { options }: CommandInput,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const given = options[name]
  if (given === undefined) return words[0]
  const word = words.find((one) => one === given)
  if (word === undefined) throw new CannotRun(`--${name}: write one of ${words.join(', ')}`)
  return word
}
