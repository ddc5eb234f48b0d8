import type { EvasteProblem } from './events.js'

/** The declaration at `where` cannot be fetched or parsed. */
export const unreadableDeclaration = (where: string, cause: unknown): EvasteProblem => ({
  code: 'declaration-unreadable',
  message: `no declaration at ${where}: other sites are held${isFile() ? '; open the page over http' : ''}`,
  cause,
})

/** A part of evaste that loads separately did not load. */
export const missingChunk = (what: string, cause: unknown): EvasteProblem => ({
  code: 'chunk-missing',
  message: `${what} did not load; ${isFile() ? 'open the page over http' : 'copy the whole folder'}`,
  cause,
})

/** Whether the page was opened from the disk: browsers load no other file for it. */
const isFile = (): boolean => location.protocol === 'file:'
