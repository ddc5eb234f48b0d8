/** A request, as the register's calls list it. */
export interface ListedRequest {
  readonly requestId: string
  readonly kind: string
  readonly consentId: string
  readonly entry: number
  readonly receivedAt: string
  readonly dueAt: string
  readonly state: 'open' | 'done' | 'refused'
  readonly handledAt: string | null
}

export interface RequestsPage {
  readonly requests: readonly ListedRequest[]
  readonly next: string | null
}

/** `GET /v1/admin/sites/{site}/requests/{request}`. */
export interface ShownRequest {
  readonly request: ListedRequest
  readonly event: {
    readonly by?: string
    readonly reason?: string
    readonly correction?: Readonly<Record<string, string>>
  } | null
  readonly entries: readonly number[]
  readonly recipients: readonly { readonly id: string; readonly name: string; readonly services: readonly string[] }[]
  readonly controller: string
  readonly restrictedAt: string | null
  readonly certificate: {
    readonly jws: string
    readonly claims: {
      readonly site: string
      readonly controller: string
      readonly request: string
      readonly kind: string
      readonly receivedAt: string
      readonly outcome: 'done' | 'refused'
      readonly reason?: string
      readonly authorities: readonly { readonly name: string; readonly url?: string }[]
      readonly entry: number
      readonly recordedAt: string
      readonly entryHash: string
    }
  } | null
}
