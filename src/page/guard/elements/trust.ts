type Kind = 'createHTML' | 'createScriptURL' | 'createScript'
type Policy = Record<Kind, (text: string) => unknown>
interface Factory {
  createPolicy(name: string, rules: Policy): Policy
}

let policy: Policy | undefined

/**
 * Wraps what the page itself has already written, if the page requires Trusted Types. If its policy does not permit
 * `evaste`, the text stays unwrapped, and the browser may refuse it.
 */
export function trust(kind: Kind, text: string): unknown {
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
