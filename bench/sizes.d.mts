/** Bytes after brotli. */
export interface Sizes {
  readonly returnVisit: number
  readonly firstLayer: number
  readonly sealedVisit: number
  readonly sealedFirstLayer: number
  readonly answer: number
}

export function measureSizes(): Sizes
export function sizesTable(sizes?: Sizes): string
