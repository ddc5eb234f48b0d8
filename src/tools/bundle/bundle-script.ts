import { Script } from 'node:vm'
import type { DeclarationFile } from '../../declaration/types.js'
import { BUNDLE_START } from '../../held/held-names.js'
import { CannotRun } from '../command.js'

/** Formats JSON so that it is safe inside a script, in any HTML context and any encoding. */
export const scriptJson = (value: unknown): string => inAscii(JSON.stringify(value).replaceAll('<', '\\u003c'))

/**
 * A classic script is read in the page's encoding. In strings, templates and regular expressions an escape is equal to
 * its character.
 */
const inAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * Prepends the declaration to the page's script, so that the page need not fetch it before holding.
 *
 * @param firstLayer the file `evaste-first-<language>.js`; with it, the page need not fetch anything before the banner
 *   is shown.
 * @param signals the files `evaste-signal-<product>.js` of what the declaration names.
 */
export const bundleScript = (
  script: string,
  declaration: DeclarationFile,
  firstLayer?: string,
  signals: readonly string[] = [],
): string =>
  [
    `${BUNDLE_START}${scriptJson(declaration)};`,
    ...signals.map((code) => inAscii(`${code.trim()};`)), // the script begins with a parenthesis
    ...(firstLayer === undefined ? [] : [inAscii(firstLayerScript(firstLayer))]),
    script,
  ].join('\n')

/** After a comment, the file's next line is a classic script that defines one name; the last line exports it. */
function firstLayerScript(module: string): string {
  const [, code] = /^(?:\/\/.*\n)?var evasteFirst=(.+)\nexport/.exec(module) ?? []
  if (code === undefined) throw new CannotRun('evaste-first-….js has a different version; reinstall evaste')
  return `window["evaste:first"]=${code}`
}

/**
 * The same as one element for the start of `<head>`.
 *
 * @param chunksUrl the URL of the other files, because an inline script has no URL of its own.
 * @throws {CannotRun} if the script cannot be embedded in HTML.
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
