/** A page of the admin, as its address behind `#` names it: `#/sites/corner-bakery/entries/15?answer=none`. */
export interface Route {
  /** The id of a view; empty: the first one. */
  readonly view: string
  /** `null` on pages about no single site. */
  readonly site: string | null
  /** What follows the view, such as the number of an entry. */
  readonly rest: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** The address behind `#`, because servers log paths, and ids of consents must not be in a log. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const words = path.split('/').filter(Boolean).map(decode)
  const query = Object.fromEntries(new URLSearchParams(search))
  if (words[0] === 'sites') {
    const [, site = null, view = '', ...rest] = words
    return { view, site, rest, query }
  }
  const [view = '', ...rest] = words
  return { view, site: null, rest, query }
}

export function routeHash({ view, site = null, rest = [], query = {} }: Partial<Route>): string {
  const words = [...(site === null ? [] : ['sites', site]), ...(view ? [view] : []), ...rest]
  const filled = Object.entries(query).filter(([, value]) => value !== '')
  const search = new URLSearchParams(filled).toString()
  return `#/${words.map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`
}

/** A visitor of the page may have typed anything. */
function decode(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}
