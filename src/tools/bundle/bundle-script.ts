import { Script } from 'node:vm'
import type { DeclarationFile } from '../../declaration/types.js'
import { BUNDLE_START } from '../../held/held-names.js'
import { CannotRun } from '../command.js'

/** Writes JSON that stays JSON inside a script, wherever the script stands and in whatever encoding it is read. */
export const scriptJson = (value: unknown): string => inAscii(JSON.stringify(value).replaceAll('<', '\\u003c'))

/** A classic script is read in the page's encoding; in strings, templates and patterns an escape says the same as a character. */
const inAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * The page's script with its declaration in front: nothing has to be fetched before it knows what to hold.
 *
 * @param firstLayer the file `evaste-first-<language>.js`: with it, nothing has to be fetched before the banner is shown.
 */
export const bundleScript = (script: string, declaration: DeclarationFile, firstLayer?: string): string =>
  [
    `${BUNDLE_START}${scriptJson(declaration)};`,
    ...(firstLayer === undefined ? [] : [inAscii(firstLayerScript(firstLayer))]),
    script,
  ].join('\n')

/** The first line of the file is a classic script that makes one name; the second one exports it. */
function firstLayerScript(module: string): string {
  const [, code] = /^var evasteFirst=(.+)\nexport/.exec(module) ?? []
  if (code === undefined) throw new CannotRun('evaste-first-….js is not of this version; reinstall evaste')
  return `window["evaste:first"]=${code}`
}

/**
 * The same as one element, to be put first into `<head>`.
 *
 * @param chunksUrl where the rest of the folder lies, since an inline script has no address of its own.
 * @throws {CannotRun} where the script could not stand inside HTML.
 */
export function inlineScript(bundle: string, chunksUrl: string): string {
  // HTML ends a script at its end tag, and loses it in a comment, even inside a string.
  const code = bundle.replace(/<(?=\/script|!--)/gi, '\\x3c')
  try {
    new Script(code)
  } catch (cause) {
    throw new CannotRun('this script cannot be inlined in HTML; run without --inline', { cause })
  }
  return `<script data-chunks="${attribute(chunksUrl)}">${code}</script>`
}

const attribute = (text: string): string => text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)
