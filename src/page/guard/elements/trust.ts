type Kind = 'createHTML' | 'createScriptURL' | 'createScript'
type Policy = Record<Kind, (text: string) => unknown>
interface Factory {
  createPolicy(name: string, rules: Policy): Policy
}

let policy: Policy | undefined
let elsewhere: typeof trust | undefined

/** Trusts by what another part of evaste has opened: a page may permit a policy of this name only once. */
export const trustBy = (other: typeof trust): void => void (elsewhere = other)

/**
 * Wraps what the page itself has already written, if the page requires Trusted Types. If its policy does not permit
 * `evaste`, the text stays unwrapped, and the browser may refuse it.
 */
export function trust(kind: Kind, text: string): unknown {
  if (elsewhere) return elsewhere(kind, text)
  const { trustedTypes } = window as { trustedTypes?: Factory }
  try {
    policy ??= trustedTypes?.createPolicy('evaste', {
      createHTML: String,
      createScriptURL: String,
      createScript: String,
    })
  } catch {
    // Once refused, it stays refused.
  }
  if (policy) return policy[kind](text)
  return text
}
