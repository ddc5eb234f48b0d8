import { readPattern } from '../match.js'
import type { ValidationIssue } from './validation-issue.js'

/** Refuses what the matcher cannot read, and says which part of it. */
export function validateMatchPattern(value: string): ValidationIssue | null {
  if (/[\s\p{Cc}]/u.test(value)) return { message: 'a pattern has no spaces' }
  const scheme = /^([^:/]*):\/\//.exec(value)?.[1]
  if (scheme === undefined) return validateBareHost(value)
  if (!/^(\*|https?|wss?)$/.test(scheme))
    return { message: 'before :// stands *, http, https, ws or wss', nearMiss: value.replace(/^[^:/]*/, '*') }
  const [, host = '', port, path] = /^[^/]*\/\/(\[[^\]]*\]|[^/:]*)(?::([^/]*))?(\/.*)?$/.exec(value) ?? []
  if (path === undefined) return { message: 'the path is missing; /* is every path', nearMiss: `${value}/*` }
  if (port !== undefined && !/^(\*|\d{1,5})$/.test(port))
    return { message: 'a port is a number or *; leave it out for every port' }
  return validatePatternHost(host, value)
}

function validateBareHost(value: string): ValidationIssue | null {
  if (value === '<all_urls>' || value === '*') return { message: 'name the hosts of this service, one by one' }
  if (value.startsWith('*.')) return { message: 'a bare host has its subdomains with it', nearMiss: value.slice(2) }
  if (/[/:?#]/.test(value))
    return {
      message: 'a bare host has no port and no path; write a whole pattern',
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
  if (host.includes('*')) return { message: 'in a host, * stands only first, as in *.leipomo.example' }
  if (host.includes('@')) return { message: 'a pattern has no user name' }
  const isHost = /^\[[0-9a-f:.]+\]$/i.test(host) || /^(?!-)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(host)
  return isHost ? null : { message: 'this is not a host name, such as stats.leipomo.example' }
}

/** The last word is the matcher's own: what it cannot read would never be held. */
const unreadable = (value: string): ValidationIssue | null =>
  readPattern(value) ? null : { message: 'write *://host/path* or a bare host, such as stats.leipomo.example' }
