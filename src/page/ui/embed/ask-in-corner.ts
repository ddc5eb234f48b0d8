import type { ConsentSession } from '../../session/consent-session.js'

/** `embed.at` of a service whose script adds something above the whole page, such as a chat. */
const ABOVE_PAGE = 'body'

/**
 * Shows a placeholder in a corner of the window for each service that would add something above the page and of which
 * something is held, wherever its script is.
 *
 * @returns a function that updates the placeholders.
 */
export function askInCorner(): (session: ConsentSession) => void {
  const shown = new Map<string, HTMLElement>()
  return ({ declaration, held, allows }) => {
    for (const [id, embed] of shown)
      if (allows(id) || !embed.isConnected) {
        embed.remove()
        shown.delete(id)
      }
    for (const { id, embed } of declaration?.services ?? []) {
      if (embed?.at !== ABOVE_PAGE || shown.has(id) || !held.some(({ services }) => services.includes(id))) continue
      shown.set(id, placeholder(id, shown.size))
    }
  }
}

/** @param above how many others there are, which it is placed above. */
function placeholder(service: string, above: number): HTMLElement {
  const embed = document.createElement('evaste-embed')
  embed.setAttribute('service', service)
  embed.setAttribute('corner', '')
  embed.style.setProperty('--_above', String(above))
  document.body.append(embed)
  return embed
}
