import type { ValidationIssue } from './validation-issue.js'

const HOST = /^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?(\/|$)/
const ON_SITE = /^(?:\/|\.{1,2}\/|[?#])/

/** Requires an http(s) URL or a path on the site: a notice never links to a script (R127). */
export function validateUrl(value: string): ValidationIssue | null {
  if (/[\s\\\p{Cc}]/u.test(value)) return { problem: 'url-spaces' }
  if (value.startsWith('//')) return { problem: 'url-protocol', nearMiss: `https:${value}` }
  if (ON_SITE.test(value)) return null
  if (/^https?:\/\//i.test(value)) return validateAbsolute(value)
  const isHost = HOST.test(value) && !/\.html?$/.test(value)
  if (!isHost && /^[^/?#]*:/.test(value)) return { problem: 'url-scheme' }
  const nearMiss = isHost ? 'https://' : '/'
  return { problem: 'url-start', nearMiss: nearMiss + value }
}

/** The same, but also accepts an e-mail link, where a person is asked to write to someone. */
export const validateContactUrl = (value: string): ValidationIssue | null =>
  /^mailto:[^\s@?\p{Cc}]+@[^\s@?\p{Cc}]+(\?\S*)?$/u.test(value) ? null : validateUrl(value)

function validateAbsolute(value: string): ValidationIssue | null {
  try {
    const { username, password } = new URL(value)
    if (username || password) return { problem: 'url-user' }
    return null
  } catch {
    return { problem: 'url' }
  }
}
