import type { HeldElement } from './policy/held-registry.js'

/**
 * What is wrong with where the tag stands: only a synchronous script first in `<head>` comes before the parser's own.
 *
 * @param found what waited already when the guard started (default: nothing); but for marks, the browser had started it.
 */
export function misplacement(tag: Element | null, found: readonly HeldElement[] = []): string | null {
  const started = found.filter(({ isMarked }) => !isMarked).map(({ what }) => what)
  if (tag && !tag.matches('[async],[defer]') && !started.length) return null
  return `put the tag first in <head>, not async, defer or module; it is after ${started.join() || 'nothing'}`
}
