import type { ConsentMoment, FoundThing, ScanResult } from '../../../src/tools/scan/scan-result.js'

/** A scan of a made-up site, with what a test says of it. */
export const madeUpResult = (result: Partial<ScanResult> = {}): ScanResult => ({
  site: 'https://leipomo.example/',
  scannedAt: '2026-11-29T12:00:00.000Z',
  pages: { visited: 3, openAtMost: 3, failed: [] },
  moments: ['before', 'refused', 'only:analytics', 'accepted', 'withdrawn'],
  notReached: [],
  things: [],
  inlineServices: [],
  banner: null,
  pageDeclaration: null,
  facts: { title: 'Kulmaleipomo', language: 'fi', noticeUrl: 'https://leipomo.example/tietosuoja' },
  ...result,
})

/** Something that was seen in some moments. */
export const madeUpThing = (
  kind: FoundThing['kind'],
  name: string,
  moments: readonly ConsentMoment[],
  more: Partial<FoundThing> = {},
): FoundThing => ({
  kind,
  name,
  host: kind === 'request' ? new URL(name).hostname : 'leipomo.example',
  ...(kind === 'request' ? { resource: 'script', example: name } : { lifetime: 'session' as const }),
  by: [],
  seen: Object.fromEntries(moments.map((moment) => [moment, { count: 1, page: 'https://leipomo.example/', at: 100 }])),
  ...more,
})
