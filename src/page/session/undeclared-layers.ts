import type { ConsentSession } from './consent-session.js'

/** What Google's own snippet ends with: the name of the data layer, and the container. */
const CONTAINER = /([\w$]+)["']\s*,\s*["'](GTM-\w+)["']/

/**
 * Says of each Google container in the page's own HTML whose data layer has another name than its service declares.
 * Consent Mode would not reach it: once it is allowed, nothing of it is held that would give the name.
 */
export function undeclaredLayers({ declaration }: Pick<ConsentSession, 'declaration'>): readonly string[] {
  const declared = new Set(['dataLayer', ...(declaration?.services ?? []).map(({ dataLayer }) => dataLayer)])
  return [...document.scripts].flatMap(({ textContent }) => {
    const [, name, container] = CONTAINER.exec(textContent) ?? []
    if (!name || declared.has(name)) return []
    return `${container} reads the data layer "${name}": add "dataLayer": "${name}" to its service, or Consent Mode does not reach it`
  })
}
