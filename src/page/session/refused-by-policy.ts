/**
 * Tells when a Content Security Policy of the page refuses something that `isOpen` says may load. A policy cannot be
 * loosened in a page that stands.
 */
export function onRefusedByPolicy(isOpen: (address: string) => boolean, refused: () => void): void {
  const listener = ({ blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition !== 'enforce' || !isOpen(blockedURI)) return
    document.removeEventListener('securitypolicyviolation', listener)
    refused()
  }
  document.addEventListener('securitypolicyviolation', listener)
}

/** Whether an import map of the page leads such an address nowhere. It cannot be taken back either. */
export const isRefusedByImportMap = (isOpen: (address: string) => boolean): boolean =>
  [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) => {
    const nowhere = Object.entries(readImports(textContent)).filter(([, target]) => target === null)
    return nowhere.some(([address]) => isOpen(address))
  })

function readImports(text: string): object {
  try {
    const { imports } = JSON.parse(text) as { imports?: unknown }
    return Object(imports) as object
  } catch {
    return {} // the browser has told its author
  }
}
