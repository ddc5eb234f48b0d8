import type { Maker } from '../maker.js'

/** Copies a text; where the browser does not allow that, selects it for the person to copy. */
export async function copyText({ words, say }: Maker, text: string, shown: Element | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(words.copied)
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown)
    say(words.selected)
  }
}
