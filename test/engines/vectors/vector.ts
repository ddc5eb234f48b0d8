/** What a vector has to go by in the page. */
export interface Tools {
  /** An address of this vector's own at the tracker. */
  readonly url: (kind: string) => string
  /** Where an element can be put. */
  readonly host: HTMLElement
  /** A port of the tracker where only a connection is waited for. */
  readonly port: number
  /** A script of the tracker, not in the document yet. */
  readonly script: () => HTMLScriptElement
  /** Puts an element into the host. */
  readonly put: <T extends Node>(node: T) => T
}

/** One way in which a page's own code reaches a tracker, or keeps something of it. Its code runs in the page, alone. */
export interface PageVector {
  /** Code that the page runs; as text, where a compiler would change it. */
  readonly make: string | ((tools: Tools) => unknown)
  /** What it leaves on the device, looked for afterwards. Left out: what it leaves is a request. */
  readonly isKept?: () => boolean | Promise<boolean>
  /** It runs while the page is parsed. Default: when it has loaded. */
  readonly whileParsing?: true
}

export type PageVectors = Readonly<Record<string, PageVector>>
