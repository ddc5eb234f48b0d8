import { Script } from 'node:vm'
import type { DeclarationFile } from '../../declaration/types.js'
import { CannotRun } from '../command.js'

/** Writes JSON that stays JSON inside a script, wherever the script stands. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

/** The page's script with its declaration in front: nothing has to be fetched before it knows what to hold. */
export const bundleScript = (script: string, declaration: DeclarationFile): string =>
  `window["evaste:declaration"]=${scriptJson(declaration)};\n${script}`

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
