import { trust } from '../guard/elements/trust.js'
import { requestNow } from './request-now.js'

/**
 * Loads a script of ours and runs it before anything else can run. It does neither where it cannot be read, or where the
 * page's policy forbids inline scripts: the caller sees what it has left.
 *
 * @param nonce of the tag, which lets in what the tag brings.
 */
export function runNow(url: string, nonce = ''): void {
  try {
    const script = document.createElement('script')
    script.nonce = nonce
    script.textContent = trust('createScript', requestNow(url)) as string
    document.head.append(script)
    script.remove()
  } catch {
    // Offline, not there, or the page requires trust that it does not give.
  }
}
