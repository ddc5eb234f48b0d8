/** A recording as `evaste-recording/1` describes it; its events are not trusted. */
export interface ReadRecording {
  readonly comment: string
  /** The times of uncaught errors, in milliseconds since the first event. */
  readonly errors: readonly { readonly at: number; readonly name: string }[]
  readonly events: readonly unknown[]
}

/** @throws {TypeError | SyntaxError} if it is none. */
export async function readRecording(gzip: Blob): Promise<ReadRecording> {
  const text = await new Response(gzip.stream().pipeThrough(new DecompressionStream('gzip'))).text()
  const { comment, errors, events } = JSON.parse(text) as Readonly<Record<string, unknown>>
  if (!Array.isArray(events) || !Array.isArray(errors)) throw new TypeError('the file is no recording')
  const begun = events.reduce<number>((first, event) => Math.min(first, timeOf(event, 'timestamp')), Infinity)
  return {
    comment: String(comment ?? ''),
    errors: errors.map((error) => ({
      at: Math.max(0, timeOf(error, 'at') - begun),
      name: String((error as { readonly name?: unknown } | null)?.name ?? ''),
    })),
    events,
  }
}

const timeOf = (value: unknown, name: string): number =>
  Number((value as Readonly<Record<string, unknown>> | null)?.[name] ?? 0)
