/** One way to put evaste into a site. */
export interface Setup {
  readonly name: string
  /** Where the tag is: nowhere, as the README has it, or the bundle's code within the page. */
  readonly tag: 'none' | 'outside' | 'inside'
  /** The page comes in parts, the tag in the first of them. */
  readonly isSlow?: true
  readonly hasImportMap?: true
  readonly isRewritten?: true
  readonly hasPolicy?: true
}

/** Which of the two kinds of vector a setup is measured with. */
export type Suite = 'parser' | 'page'

const none: Setup = { name: 'none', tag: 'none' }
const tag: Setup = { name: 'tag', tag: 'outside' }
const importMap: Setup = { name: 'import map', tag: 'outside', hasImportMap: true }
const policy: Setup = { name: 'policy', tag: 'outside', hasPolicy: true }

export const setups: Readonly<Record<Suite, readonly Setup[]>> = {
  parser: [
    none,
    tag,
    { name: 'tag, slow page', tag: 'outside', isSlow: true },
    { name: 'inline', tag: 'inside' },
    importMap,
    { name: 'rewritten', tag: 'outside', isRewritten: true, hasImportMap: true },
    policy,
  ],
  page: [none, tag, importMap, policy],
}
