/** Norwegian pages use `no`; evaste and most declarations use `nb`. */
const primary = (tag: string): string =>
  tag
    .toLowerCase()
    .split('-')[0]!
    .replace(/^n[no]$/, 'nb')

/**
 * The declared language that matches `wanted` best: the same tag, otherwise the same language, otherwise the first
 * declared.
 */
export function chooseLanguage(declared: readonly [string, ...string[]], wanted: string): string {
  return (
    declared.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    declared.find((tag) => primary(tag) === primary(wanted)) ??
    declared[0]
  )
}
