/** One way to put evaste into a site, and what the visitor does there. */
export interface Setup {
  readonly name: string
  /** Where the tag is: nowhere, as the README has it, or the bundle's code within the page. */
  readonly tag: 'none' | 'outside' | 'inside'
  /** The page comes in parts, the tag in the first of them. */
  readonly isSlow?: true
  readonly hasImportMap?: true
  readonly isRewritten?: true
  readonly hasPolicy?: true
  /** The tag is followed by the line of `evaste seal`. */
  readonly isSealed?: true
  /** Before the tag stands a policy that forbids nothing, so that Chromium does not read ahead. */
  readonly hasEmptyPolicy?: true
  /** Consented on the page itself or on the one before it, or that and then withdrawn. Default: never asked for. */
  readonly consent?: 'same page' | 'page before' | 'withdrawn'
  /** A link leads from the page before to the page. Default: its address is opened. */
  readonly isByLink?: true
}

/** The two kinds of vector: the page's own markup, and its own code. */
export type Suite = 'parser' | 'page'

const none: Setup = { name: 'none', tag: 'none' }
const tag: Setup = { name: 'tag', tag: 'outside' }
const importMap: Setup = { name: 'import-map', tag: 'outside', hasImportMap: true }
const rewritten: Setup = { name: 'rewritten', tag: 'outside', isRewritten: true, hasImportMap: true }
const policy: Setup = { name: 'policy', tag: 'outside', hasPolicy: true }
const sealed: Setup = { name: 'sealed', tag: 'outside', isSealed: true }
const consentedBefore: Setup = { ...tag, name: 'next-page', consent: 'page before' }

/** `none` comes first: the others are compared with it. */
export const setups: Readonly<Record<Suite, readonly Setup[]>> = {
  parser: [
    none,
    tag,
    { ...tag, name: 'tag-slow', isSlow: true },
    { ...tag, name: 'inline', tag: 'inside' },
    importMap,
    rewritten,
    policy,
    { ...tag, name: 'empty-policy', hasEmptyPolicy: true },
    sealed,
    { ...sealed, name: 'sealed-slow', isSlow: true },
    { ...sealed, name: 'sealed-inline', tag: 'inside' },
    { ...sealed, name: 'sealed-same-page', consent: 'same page' },
    { ...sealed, name: 'sealed-next-page', consent: 'page before' },
    { ...tag, name: 'same-page', consent: 'same page' },
    { ...tag, name: 'rewritten-same-page', isRewritten: true, consent: 'same page' },
    { ...tag, name: 'rewritten-next-page', isRewritten: true, consent: 'page before', isByLink: true },
    consentedBefore,
  ],
  page: [
    none,
    tag,
    importMap,
    policy,
    sealed,
    { ...sealed, name: 'sealed-next-page', consent: 'page before' },
    { ...sealed, name: 'sealed-withdrawn', consent: 'withdrawn' },
    consentedBefore,
    { ...tag, name: 'withdrawn', consent: 'withdrawn' },
  ],
}
