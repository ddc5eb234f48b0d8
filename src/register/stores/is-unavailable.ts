/** SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL and CANTOPEN: https://www.sqlite.org/rescode.html */
const SQLITE: ReadonlySet<unknown> = new Set([5, 6, 8, 10, 13, 14])

/**
 * Classes 08 (connection), 53 (resources), 57 (operator) and 58 (system), lock timeouts, and a transaction that is
 * read-only or was idle: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const POSTGRES = /^(?:08|53|57|58)[0-9A-Z]{3}$|^(?:55P03|25006|25P03)$/

/** Of sockets and files; the ledger of rights is a file. */
const SYSTEM: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'],
])

/** What the driver of PostgreSQL says without a code. */
const DRIVER = /^(?:Query read timeout|timeout exceeded when trying to connect|Connection terminated)|not queryable/

/**
 * Whether an error means that a database or the disk cannot be used now, so that the same call may succeed later. Any
 * other error is a fault of the register.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errcode, message, cause } = error as Error & { readonly code?: unknown; readonly errcode?: unknown }
  if (typeof errcode === 'number' && SQLITE.has(errcode & 0xff)) return true
  if (SYSTEM.has(code) || POSTGRES.test(String(code)) || DRIVER.test(message)) return true
  return isUnavailable(cause)
}
