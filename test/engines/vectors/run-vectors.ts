import type { PageVector, PageVectors, Tools } from './vector.js'

/** What the page needs to know. */
export interface Place {
  /** Of the tracker, for this run: every vector's address begins with it. */
  readonly base: string
  readonly ports: Readonly<Record<string, number>>
}

/** What the page's own code came to. */
export interface Outcome {
  readonly done: boolean
  /** What a vector threw: it is refused, or this engine does not know it. */
  readonly errors: Readonly<Record<string, string>>
}

declare global {
  interface Window {
    /** Names of what ran. */
    ran?: string[]
    outcome?: Outcome
    /** Looks what is on the device. */
    findKept?: () => Promise<readonly string[]>
  }
}

/** Writes a script that runs the vectors: those of the parser's time at once, all others when the page has loaded. */
export function writeRunner(vectors: PageVectors, place: Place): string {
  const table = Object.entries(vectors).map(
    ([name, { make, isKept, whileParsing = false }]) =>
      `${JSON.stringify(name)}: { whileParsing: ${whileParsing}, make: ${String(make)}, isKept: ${String(isKept)} }`,
  )
  return `(${String(runInPage)})({ ${table.join(',\n')} }, ${JSON.stringify(place)})`
}

type Made = PageVector & { readonly make: (tools: Tools) => unknown }

/** Runs in the page. */
function runInPage(vectors: Readonly<Record<string, Made>>, { base, ports }: Place): void {
  const errors: Record<string, string> = {}
  const toolsOf = (name: string): Tools => {
    const host = document.getElementById('host') as HTMLElement
    const put = <T extends Node>(node: T): T => host.appendChild(node)
    const url = (kind: string): string => `${base}/${name}.${kind}`
    const script = (): HTMLScriptElement => {
      const made = document.createElement('script')
      made.src = url('js')
      return made
    }
    return { url, host, put, script, port: ports[name] ?? 0 }
  }
  const run = (name: string): void => {
    const fail = (error: unknown): void => void (errors[name] = String(error))
    try {
      void Promise.resolve((vectors[name] as Made).make(toolsOf(name))).catch(fail)
    } catch (error) {
      fail(error)
    }
  }
  const names = Object.keys(vectors)
  names.filter((name) => vectors[name]?.whileParsing).forEach(run)
  window.findKept = async () => {
    const kept = await Promise.all(
      names.map(async (name) => (await Promise.resolve(vectors[name]?.isKept?.()).catch(() => false)) && name),
    )
    return kept.filter((name) => name !== false && name !== undefined) as string[]
  }
  // Each in a task of its own: what one of them makes the browser do at once is not another's doing.
  const runAll = async (rest: readonly string[]): Promise<void> => {
    for (const name of rest) {
      await new Promise((resolve) => setTimeout(resolve))
      run(name)
    }
    window.outcome = { done: true, errors }
  }
  addEventListener('load', () =>
    setTimeout(() => void runAll(names.filter((name) => !vectors[name]?.whileParsing)), 30),
  )
}
