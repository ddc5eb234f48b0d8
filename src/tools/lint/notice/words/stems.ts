/**
 * One pattern for words written as globs: `tell` is the whole word, `tell*` a word that begins so, `*tell*` one that
 * contains it, as compounds do, and `have_to` two words.
 */
export const stems = (globs: string): RegExp => new RegExp(globs.trim().split(/\s+/).map(patternOf).join('|'), 'iu')

const patternOf = (glob: string): string => {
  const inner = glob
    .replace(/^\*|\*$/g, '')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '\\p{L}*')
    .replaceAll('_', '\\s+')
    .replaceAll("'", "['’]")
  return `${glob.startsWith('*') ? '' : '(?<![\\p{L}\\d])'}${inner}${glob.endsWith('*') ? '' : '(?![\\p{L}\\d])'}`
}
