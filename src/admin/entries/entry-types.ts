/** The record of a decision, or an event, as the register's calls answer it. */
export interface EntryRecord {
  readonly event?: string
  readonly consentId?: string
  readonly choices?: Readonly<Record<string, string>>
  readonly services?: Readonly<Record<string, string>>
  readonly source?: string
  readonly trusted?: boolean
  readonly gpc?: boolean
  readonly decidedAt?: string
  readonly language?: string
  readonly origin?: string
  readonly declaration?: { readonly version: string }
  readonly notice?: { readonly url: string; readonly version: string }
  readonly reason?: string
}

/** A row of `GET /v1/admin/sites/{site}/entries`. */
export interface ListedEntry {
  readonly entry: number
  readonly recordedAt: string
  readonly kind: 'decision' | 'event' | 'erased'
  readonly flags: readonly string[]
  readonly ip: string
  readonly address: string | null
  readonly record: EntryRecord
  readonly receipt: string
}

export interface EntriesPage {
  readonly entries: readonly ListedEntry[]
  readonly next: number | null
}

/** `GET /v1/admin/sites/{site}/entries/{entry}`. */
export interface EntryDetails {
  readonly site: string
  readonly entry: number
  readonly recordedAt: string
  readonly restrictedAt: string | null
  readonly row: ListedEntry | null
  readonly shown: {
    readonly language: string
    readonly words: readonly { readonly label: string; readonly text: string }[]
    readonly purposes: readonly {
      readonly id: string
      readonly title: string
      readonly description: string
      readonly answer: string
      readonly services: readonly string[]
    }[]
    readonly missing: readonly { readonly what: 'declaration' | 'interface'; readonly digest: string }[]
  } | null
  readonly others: readonly { readonly entry: number; readonly recordedAt: string; readonly kind: string }[]
  readonly proof: {
    readonly content: string
    readonly link: string
    readonly receipt: string
    readonly checkpoint: string
  }
}

/** `all`, `some`, `none` or `withdrawn` for a decision; `event` or `erased` otherwise. */
export function answerOfEntry({ kind, record }: Pick<ListedEntry, 'kind' | 'record'>): string {
  if (kind === 'event') return 'event'
  const choices = Object.values(record.choices ?? {})
  if (choices.includes('withdrawn')) return 'withdrawn'
  const statuses = [...choices, ...Object.values(record.services ?? {})]
  const given = statuses.filter((status) => status === 'given').length
  if (given === 0) return 'none'
  return given === statuses.length ? 'all' : 'some'
}
