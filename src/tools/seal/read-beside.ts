import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Reads a page's own scripts from the disk, by their URLs as written in the page.
 *
 * @param path the page's file. @param root the base of URLs that start with `/`. Default: the page's folder.
 */
export const readBeside =
  (path: string, root = dirname(path)) =>
  (address: string): string | undefined => {
    const [written = ''] = address.split(/[?#]/)
    if (/^([a-z][\w+.-]*:|\/\/)/i.test(written)) return undefined
    try {
      return readFileSync(join(written.startsWith('/') ? root : dirname(path), decodeURIComponent(written)), 'utf8')
    } catch {
      return undefined
    }
  }
