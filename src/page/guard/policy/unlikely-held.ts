import { unlikelySnippet } from '../../../held/unlikely-snippet.js'
import type { Held } from './held.js'

/**
 * Says of each held inline script that is probably not its service's snippet what it is, and what to do. A page whose
 * framework or own code is held does not work until the visitor accepts.
 */
export function unlikelyHeld(held: readonly Held[]): readonly string[] {
  return held.flatMap(({ kind, element, services, what }) => {
    if (kind !== 'script' || !element || element.getAttribute('data-evaste') !== null) return []
    if (element.getAttribute('src') ?? element.getAttribute('href')) return []
    const reason = unlikelySnippet(element.textContent)
    if (!reason) return []
    const { framework, kilobytes } = reason
    const found = framework ? `belongs to a framework (${framework})` : `is ${kilobytes} kB long`
    const start = what.trim().replace(/\s+/g, ' ').slice(0, 60)
    return `held for ${services.join(', ')}, but it ${found}: “${start}…”; choose a text for "inline" that only the service’s snippet contains`
  })
}
