import type { EvasteProblem } from './events.js'

/** The declaration at `where` cannot be fetched or parsed. */
export const unreadableDeclaration = (where: string, cause: unknown): EvasteProblem => ({
  code: 'declaration-unreadable',
  message: `no declaration at ${where}: other sites are held${hasNoOrigin() ? '; open the page over http, unsandboxed' : ''}`,
  cause,
})

/** A part of evaste that loads separately did not load. */
export const missingChunk = (what: string, cause: unknown): EvasteProblem => ({
  code: 'chunk-missing',
  message: `${what} did not load; ${hasNoOrigin() ? 'open the page over http, unsandboxed' : 'copy the whole folder'}`,
  cause,
})

/** Whether the page has no origin, from the disk or in a sandbox: browsers load no other file for it. */
const hasNoOrigin = (): boolean => /^(null|file)/.test(origin)
