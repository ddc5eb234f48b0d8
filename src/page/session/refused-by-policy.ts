import { blockedModule } from '../../declaration/import-prefixes.js'

/**
 * Calls `refused` once when a Content Security Policy of the page blocks something that `isAllowed` permits. A policy
 * cannot be loosened without a reload.
 */
export function onRefusedByPolicy(isAllowed: (address: string) => boolean, refused: () => void): void {
  const listener = ({ blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition !== 'enforce' || !isAllowed(blockedURI)) return
    document.removeEventListener('securitypolicyviolation', listener)
    refused()
  }
  document.addEventListener('securitypolicyviolation', listener)
}

/** Whether an import map of the page maps an allowed URL to nothing. An import map cannot be removed either. */
export const isRefusedByImportMap = (isAllowed: (address: string) => boolean): boolean =>
  [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) => {
    const blocked = Object.entries(readImports(textContent)).filter(
      ([address, target]) => target === null || target === blockedModule(address),
    )
    return blocked.some(([address]) => isAllowed(address))
  })

function readImports(text: string): object {
  try {
    const { imports } = JSON.parse(text) as { imports?: unknown }
    return Object(imports) as object
  } catch {
    return {} // the browser has reported it to the author
  }
}
