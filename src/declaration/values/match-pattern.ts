import { readPattern } from '../match.js'
import type { ValidationIssue } from './validation-issue.js'

/** Requires a pattern that the matcher can parse, and reports which part is wrong. */
export function validateMatchPattern(value: string): ValidationIssue | null {
  if (/[\s\p{Cc}]/u.test(value)) return { problem: 'pattern-spaces' }
  const scheme = /^([^:/]*):\/\//.exec(value)?.[1]
  if (scheme === undefined) return validateBareHost(value)
  if (!/^(\*|https?|wss?)$/.test(scheme)) return { problem: 'pattern-scheme', nearMiss: value.replace(/^[^:/]*/, '*') }
  const [, host = '', port, path] = /^[^/]*\/\/(\[[^\]]*\]|[^/:]*)(?::([^/]*))?(\/.*)?$/.exec(value) ?? []
  if (path === undefined) return { problem: 'pattern-path', nearMiss: `${value}/*` }
  if (port !== undefined && !/^(\*|\d{1,5})$/.test(port)) return { problem: 'pattern-port' }
  return validatePatternHost(host, value)
}

function validateBareHost(value: string): ValidationIssue | null {
  if (value === '<all_urls>' || value === '*') return { problem: 'pattern-all' }
  if (value.startsWith('*.')) return { problem: 'pattern-subdomains', nearMiss: value.slice(2) }
  if (/[/:?#]/.test(value))
    return { problem: 'pattern-bare-host', nearMiss: `*://${value.includes('/') ? value : `${value}/*`}` }
  return validateHost(value) ?? unreadable(value)
}

function validatePatternHost(host: string, value: string): ValidationIssue | null {
  if (host === '') return { problem: 'pattern-host-missing' }
  if (host === '*') return unreadable(value)
  return validateHost(host.replace(/^\*\./, '')) ?? unreadable(value)
}

function validateHost(host: string): ValidationIssue | null {
  if (host.includes('*')) return { problem: 'pattern-star' }
  if (host.includes('@')) return { problem: 'pattern-user' }
  const isHost = /^\[[0-9a-f:.]+\]$/i.test(host) || /^(?!-)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(host)
  if (isHost) return null
  return { problem: 'pattern-host' }
}

/** The matcher itself has the last word: a pattern that it cannot parse would never hold anything. */
const unreadable = (value: string): ValidationIssue | null => (readPattern(value) ? null : { problem: 'pattern' })
