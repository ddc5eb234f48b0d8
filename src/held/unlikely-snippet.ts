/** The longest loader that a vendor writes into pages, but for those that are a whole program. */
const MOST_CHARACTERS = 8000

/** What frameworks write their state with: Next, React Router, Remix, Nuxt, SvelteKit, Gatsby, Solid, TanStack, Vue. */
const FRAMEWORK =
  /\b(?:__next_f|__NEXT_DATA__|__reactRouterContext|__remixContext|__NUXT__|__sveltekit_|___gatsby|__INITIAL_STATE__|__APOLLO_STATE__|astro-island)|_\$HY\b|\$_TSR\b/

/** Why an inline script is probably not the snippet of a service. */
export type UnlikelySnippet =
  | { readonly framework: string; readonly kilobytes?: never }
  | { readonly framework?: never; readonly kilobytes: number }

/**
 * Why a held inline script is probably not the snippet of a service, so that a text in `inline` is not specific enough;
 * `null` if it may be one.
 *
 * @example
 * unlikelySnippet('self.__next_f.push([1,"…"])') // { framework: '__next_f' }
 */
export function unlikelySnippet(text: string): UnlikelySnippet | null {
  const [framework] = FRAMEWORK.exec(text) ?? []
  if (framework) return { framework }
  if (text.length > MOST_CHARACTERS) return { kilobytes: Math.round(text.length / 1000) }
  return null
}
