import { primaryLanguage } from '../../declaration/primary-language.js'

/**
 * The declared language that matches `wanted` best: the same tag, otherwise the same language, otherwise the first
 * declared.
 */
export function chooseLanguage(declared: readonly [string, ...string[]], wanted: string): string {
  return (
    declared.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    declared.find((tag) => primaryLanguage(tag) === primaryLanguage(wanted)) ??
    declared[0]
  )
}
