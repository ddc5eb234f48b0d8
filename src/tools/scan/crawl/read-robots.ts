/** The rules of `robots.txt` for the scanner (RFC 9309). */
export interface Robots {
  isAllowed(url: string): boolean
  /** Seconds between two pages; `undefined` if not specified. */
  readonly delay: number | undefined
}

interface Rule {
  readonly allows: boolean
  readonly pattern: string
}

/** The name with which `robots.txt` can address the scanner. */
export const ROBOT = 'evaste-scan'

/**
 * Reads the rules for evaste-scan, otherwise those for all robots. The longest rule wins; between equally long ones,
 * the permission.
 */
export function readRobots(text: string): Robots {
  const groups = readGroups(text)
  const own = groups.filter(({ agents }) => agents.includes(ROBOT))
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const rules = chosen.flatMap((group) => group.rules)
  return {
    delay: chosen.map((group) => group.delay).find((delay) => delay !== undefined),
    isAllowed(url) {
      const { pathname, search } = new URL(url)
      const fitting = rules.filter(({ pattern }) => covers(pattern, pathname + search))
      const [first] = fitting.sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allows) - Number(a.allows))
      return first?.allows ?? true
    },
  }
}

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
  delay?: number
}

function readGroups(text: string): readonly Group[] {
  const groups: Group[] = []
  let isNaming = false
  for (const line of text.split(/\r?\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (!isNaming) groups.push({ agents: [], rules: [] })
      groups.at(-1)?.agents.push(value.toLowerCase())
      isNaming = true
      continue
    }
    if (name !== '') isNaming = false
    const group = groups.at(-1)
    if ((name === 'allow' || name === 'disallow') && value !== '')
      group?.rules.push({ allows: name === 'allow', pattern: value })
    if (name === 'crawl-delay' && group && Number(value) >= 0) group.delay = Number(value)
  }
  return groups
}

/** `*` matches anything, `$` the end. */
function covers(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const pieces = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  let from = 0
  for (const [i, piece] of pieces.entries()) {
    const at = i === 0 ? (path.startsWith(piece) ? 0 : -1) : path.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return !isWhole || from === path.length || pieces.at(-1) === '' || path.endsWith(pieces.at(-1) ?? '')
}
