import { dirname, join } from 'node:path'
import { languages as shipped, shippedLanguage } from '../../text/shipped-language.js'
import { findPackageRoot } from '../package-root.js'

/** What a build has in place of the texts that were left out. */
const LEFT_OUT = '\0evaste-texts-left-out'
const TEXTS = /^\.\/(?:recording-)?([a-z]{2})\.js$/

export interface LanguagesPlugin {
  readonly name: string
  /** Before Vite's own, which would find the file. */
  readonly resolveId: {
    readonly order: 'pre'
    readonly handler: (source: string, importer?: string) => string | null
  }
  load(id: string): string | null
}

/**
 * A plug-in for Vite and Rollup: leaves evaste's texts in other languages out of a build that bundles `evaste/ui`. A browser
 * loads only the language that it shows in any case. The plug-in `evaste` does the same for the languages of its declaration.
 *
 * @example
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [onlyLanguages('fi', 'en')] })
 */
export function onlyLanguages(...languages: readonly string[]): LanguagesPlugin {
  return { name: 'evaste-languages', ...leaveOut(() => languages) }
}

/** @param languages those that stay, asked when the build resolves a text. */
export function leaveOut(languages: () => readonly string[]): Pick<LanguagesPlugin, 'resolveId' | 'load'> {
  const folder = join(findPackageRoot(import.meta.url), 'dist/page')
  return {
    resolveId: {
      order: 'pre',
      handler(source, importer = '') {
        const [, code] = TEXTS.exec(source) ?? []
        if (code === undefined || dirname(importer) !== folder) return null
        const spoken = languages()
        const isSpoken = spoken.some((language) => shippedLanguage(language, ...spoken) === code)
        return isSpoken || !shipped.some((language) => language === code) ? null : LEFT_OUT
      },
    },
    load: (id) => (id === LEFT_OUT ? "throw new Error('evaste: this build has no texts in this language')" : null),
  }
}
