type Kind = 'createHTML' | 'createScriptURL' | 'createScript'
type Policy = Record<Kind, (text: string) => unknown>
interface Factory {
  createPolicy(name: string, rules: Policy): Policy
}

let policy: Policy | undefined

/**
 * Vouches for what the page itself has written already, where the page requires that (Trusted Types). Where its policy
 * does not name `evaste`, the text stays as it is, and the browser may refuse it.
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
    // It is refused once and for all.
  }
  return policy ? policy[kind](text) : text
}
