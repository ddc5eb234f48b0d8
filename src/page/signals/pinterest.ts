import { afterEachDecision } from './after-each-decision.js'
import { whileSnippetHeld } from './held-snippet.js'
import { whenDefined } from './when-defined.js'
import type { Signal } from './signal.js'

interface Tag {
  (...command: unknown[]): void
  queue?: unknown[]
}

/**
 * Pinterest Tag: no consent before `load`, and consent when it is given. `false` also makes it clear its cookies.
 *
 * @see https://help.pinterest.com/en/business/article/install-the-base-code
 */
export const pinterest: Signal = (context) => {
  const { page, session, services } = context
  const isAllowed = (): boolean => services.every(({ id }) => session.allows(id))
  let tag: Tag | undefined
  whenDefined(
    page,
    'pintrk',
    (value) => {
      tag = value as Tag
      const commands = [['setconsent', false], ...(isAllowed() ? [['setconsent', true]] : [])]
      if (tag.queue?.push === Array.prototype.push) tag.queue.unshift(...commands)
      else for (const command of commands) tag(...command)
    },
    whileSnippetHeld(context),
  )
  return afterEachDecision(context, () => tag?.('setconsent', isAllowed()))
}
