/** What a frame stores on the device. */
export interface FrameStorage {
  readonly origin: string
  readonly local: readonly string[]
  readonly session: readonly string[]
  readonly databases: readonly string[]
  readonly caches: readonly string[]
}

/** What the document states about itself. */
export interface DocumentFacts {
  readonly links: readonly string[]
  readonly title: string
  readonly language: string
  /** The code of inline scripts, including held ones. */
  readonly inline: readonly string[]
  /** The target of a link about privacy; empty if there is none. */
  readonly noticeUrl: string
}

/** Runs in a frame. A frame with an opaque origin stores nothing. */
export async function readStorage(): Promise<FrameStorage> {
  const read = async <Value>(what: () => Value | Promise<Value>, none: Value): Promise<Value> => {
    try {
      return await what()
    } catch {
      return none
    }
  }
  return {
    // An empty frame has the origin of the page that created it.
    origin: globalThis.origin,
    local: await read(() => Object.keys(localStorage), []),
    session: await read(() => Object.keys(sessionStorage), []),
    databases: await read(async () => (await indexedDB.databases()).map(({ name = '' }) => name), []),
    caches: await read(() => caches.keys(), []),
  }
}

/** Runs in the page. */
export function readDocument(): DocumentFacts {
  const MOST_LINKS = 500
  const MOST_CODE = 200_000
  const anchors = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
  const notice = anchors.find(({ textContent }) =>
    /tietosuoja|rekisteriselost|yksityisyys|privacy|integritet|dataskydd|personuppgift/i.test(textContent ?? ''),
  )
  let left = MOST_CODE
  const inline = [...document.scripts]
    .filter((script) => !script.hasAttribute('src') && !/json/i.test(script.type))
    .flatMap(({ textContent }) => {
      const text = (textContent ?? '').slice(0, left)
      left -= text.length
      if (text === '') return []
      return [text]
    })
  return {
    links: anchors.slice(0, MOST_LINKS).map(({ href }) => href),
    title: document.title.trim(),
    language: document.documentElement.lang,
    inline,
    noticeUrl: notice?.href ?? '',
  }
}
