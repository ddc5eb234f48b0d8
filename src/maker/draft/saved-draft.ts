const KEY = 'evaste-maker'

/** What survives a reload of the page. */
export interface SavedDraft {
  readonly text: string
  readonly isRemembered: boolean
}

/** Reads the draft of this tab, else the one that the person wanted to have remembered on the device. */
export function readSavedDraft(): SavedDraft | null {
  try {
    const inTab = sessionStorage.getItem(KEY)
    const onDevice = localStorage.getItem(KEY)
    const text = inTab ?? onDevice
    if (text === null || !isObject(JSON.parse(text))) return null
    return { text, isRemembered: onDevice !== null }
  } catch {
    return null // this browser stores nothing, or something else is stored there
  }
}

/** Writes the draft into the tab, and onto the device only if the person wants that. */
export function saveDraft({ text, isRemembered }: SavedDraft): void {
  try {
    sessionStorage.setItem(KEY, text)
    if (isRemembered) localStorage.setItem(KEY, text)
    else localStorage.removeItem(KEY)
  } catch {
    // This browser stores nothing: the draft lasts as long as the page.
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
