import { readPattern } from '../match.js'
import type { ValidationIssue } from './validation-issue.js'

/** Requires a pattern that the matcher can parse, and reports which part is wrong. */
export function validateMatchPattern(value: string): ValidationIssue | null {
  if (/[\s\p{Cc}]/u.test(value)) return { message: 'a pattern cannot contain spaces' }
  const scheme = /^([^:/]*):\/\//.exec(value)?.[1]
  if (scheme === undefined) return validateBareHost(value)
  if (!/^(\*|https?|wss?)$/.test(scheme))
    return { message: 'the scheme must be *, http, https, ws or wss', nearMiss: value.replace(/^[^:/]*/, '*') }
  const [, host = '', port, path] = /^[^/]*\/\/(\[[^\]]*\]|[^/:]*)(?::([^/]*))?(\/.*)?$/.exec(value) ?? []
  if (path === undefined) return { message: 'the path is missing; /* matches every path', nearMiss: `${value}/*` }
  if (port !== undefined && !/^(\*|\d{1,5})$/.test(port))
    return { message: 'the port must be a number or *; omit it to match every port' }
  return validatePatternHost(host, value)
}

function validateBareHost(value: string): ValidationIssue | null {
  if (value === '<all_urls>' || value === '*') return { message: 'list the hosts of this service one by one' }
  if (value.startsWith('*.'))
    return { message: 'a bare host already includes its subdomains', nearMiss: value.slice(2) }
  if (/[/:?#]/.test(value))
    return {
      message: 'a bare host cannot have a port or a path; write a full pattern',
      nearMiss: `*://${value.includes('/') ? value : `${value}/*`}`,
    }
  return validateHost(value) ?? unreadable(value)
}

function validatePatternHost(host: string, value: string): ValidationIssue | null {
  if (host === '') return { message: 'the host is missing' }
  if (host === '*') return unreadable(value)
  return validateHost(host.replace(/^\*\./, '')) ?? unreadable(value)
}

function validateHost(host: string): ValidationIssue | null {
  if (host.includes('*')) return { message: 'in a host, * is allowed only at the start, as in *.leipomo.example' }
  if (host.includes('@')) return { message: 'a pattern cannot contain a user name' }
  const isHost = /^\[[0-9a-f:.]+\]$/i.test(host) || /^(?!-)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(host)
  if (isHost) return null
  return { message: 'this is not a host name, such as stats.leipomo.example' }
}

/** The matcher itself has the last word: a pattern that it cannot parse would never hold anything. */
const unreadable = (value: string): ValidationIssue | null =>
  readPattern(value) ? null : { message: 'write *://host/path* or a bare host, such as stats.leipomo.example' }
