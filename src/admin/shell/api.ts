/** What the register answers when it refuses a call (RFC 9457). */
export interface ProblemDetails {
  /** `urn:evaste:problem:…`; empty if the answer was none of the register's. */
  readonly type: string
  readonly title: string
  /** 0: the register was not reached. */
  readonly status: number
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  readonly retryAfterSeconds?: number
}

/** A refused or failed call. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly details: ProblemDetails

  constructor(details: ProblemDetails, options?: ErrorOptions) {
    super(details.title, options)
    this.details = details
  }
}

export interface ApiNeeds {
  /** Ends with `/v1/`. */
  readonly base: string
  readonly fetch: typeof globalThis.fetch
  /** Called when the register no longer accepts the session. */
  readonly onSignedOut: () => void
}

/** The register's calls. The session is a cookie of the browser, or an API key that only this object holds. */
export class AdminApi {
  readonly #needs: ApiNeeds
  #key: string | null = null
  /** The calls that change something and have no answer yet. */
  readonly #awaited = new Map<string, Promise<unknown>>()

  constructor(needs: ApiNeeds) {
    this.#needs = needs
  }

  /** @param key `null`: the browser's cookie is the session. */
  useKey(key: string | null): void {
    this.#key = key
  }

  get hasKey(): boolean {
    return this.#key !== null
  }

  /** @param path behind `/v1/`. @throws {ApiProblem} */
  async get<Answer>(path: string): Promise<Answer> {
    return (await (await this.call('GET', path)).json()) as Answer
  }

  /**
   * As `get`; `null` if the register answers with one of the statuses `absent`, such as 404. Every other failure is thrown,
   * so that a register which fails is not taken for one that has nothing.
   *
   * @throws {ApiProblem}
   */
  async getUnless<Answer>(absent: readonly number[], path: string): Promise<Answer | null> {
    try {
      return await this.get<Answer>(path)
    } catch (cause) {
      if (cause instanceof ApiProblem && absent.includes(cause.details.status)) return null
      throw cause
    }
  }

  /**
   * Changes something. The same call, while its answer is still awaited, is not made again: a reader who presses a button
   * twice asks for it once.
   *
   * @throws {ApiProblem}
   * @returns `null` if the answer has no content.
   */
  send<Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
    const call = JSON.stringify([method, path, body])
    const awaited = this.#awaited.get(call) ?? this.#sendOnce(method, path, body)
    this.#awaited.set(call, awaited)
    const forget = (): void => void this.#awaited.delete(call)
    awaited.then(forget, forget)
    return awaited as Promise<Answer>
  }

  async #sendOnce(method: string, path: string, body: unknown): Promise<unknown> {
    const response = await this.call(method, path, body)
    return response.status === 204 ? null : response.json()
  }

  /** @throws {ApiProblem} */
  async call(method: string, path: string, body?: unknown): Promise<Response> {
    const { base, fetch, onSignedOut } = this.#needs
    const headers = {
      accept: 'application/json',
      ...(this.#key !== null && { authorization: `Bearer ${this.#key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const response = await fetch(new URL(path, base), init).catch((cause: unknown) => {
      throw new ApiProblem({ type: 'unreachable', title: 'The register cannot be reached', status: 0 }, { cause })
    })
    if (response.ok) return response
    const problem = new ApiProblem(await readProblem(response))
    // A wrong password is 401 as well, and ends no session.
    if (problem.details.type.endsWith(':unauthorized')) onSignedOut()
    throw problem
  }
}

async function readProblem(response: Response): Promise<ProblemDetails> {
  const { status } = response
  const retryAfterSeconds = Number(response.headers.get('retry-after') ?? 0)
  const body = (await response.json().catch(() => null)) as Partial<ProblemDetails> | null
  return {
    type: String(body?.type ?? ''),
    title: String(body?.title ?? `The answer was ${status}`),
    status,
    ...(Array.isArray(body?.errors) && { errors: body.errors }),
    ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
  }
}
