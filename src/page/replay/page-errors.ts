/** An uncaught error of the page. Its message is left out, because it may contain what the visitor wrote. */
export interface PageError {
  /** Milliseconds since 1970. */
  readonly at: number
  /** A name that JavaScript or the DOM gives, such as `TypeError`; `Error` for all others. */
  readonly name: string
}

/** Of one recording. */
const MOST_ERRORS = 100
/** A page can give its own errors any name. */
const OWN_NAMES =
  /^(Aggregate|Eval|Range|Reference|Syntax|Type|URI|Internal|Abort|Network|NotAllowed|NotFound|QuotaExceeded|Security|InvalidState|Timeout)Error$/

/** The uncaught errors of a page, oldest first. */
export interface PageErrors {
  /** @param since milliseconds since 1970. */
  list(since: number): readonly PageError[]
  stop(): void
}

/** @param heard called after each error. */
export function watchPageErrors(heard: () => void): PageErrors {
  const errors: PageError[] = []
  const stopping = new AbortController()
  const add = (error: unknown): void => {
    errors.push({ at: Date.now(), name: nameOf(error) })
    if (errors.length > MOST_ERRORS) errors.shift()
    heard()
  }
  addEventListener('error', ({ error }) => add(error), stopping)
  addEventListener('unhandledrejection', ({ reason }) => add(reason), stopping)
  return {
    list: (since) => errors.filter(({ at }) => at >= since),
    stop: () => stopping.abort(),
  }
}

function nameOf(error: unknown): string {
  try {
    const { name } = error as Error
    return OWN_NAMES.test(name) ? name : 'Error'
  } catch {
    return 'Error' // `throw null`, or a getter that throws
  }
}
