/** The claims of a receipt that lead to its entry. Not verified here: the register does that for the entry. */
export interface ReceiptReference {
  readonly site: string
  readonly entry: number
}

/** Reads which entry a receipt names; `null` if the text is no receipt. */
export function readReceiptReference(text: string): ReceiptReference | null {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(text.trim()) ?? []
  if (payload === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Partial<ReceiptReference>
    const { site, entry } = claims
    if (typeof site === 'string' && typeof entry === 'number' && Number.isSafeInteger(entry)) return { site, entry }
    return null
  } catch {
    return null
  }
}
