import { gunzipSync } from 'node:zlib'
import type { Request } from 'playwright-core'
import type { DeclarationFile } from '../../src/declaration/types.js'
import type { Recorder, Replay, startReplay } from '../../src/replay.js'
import { CANARY, SECRETS } from './canary-page.js'
import { tagged } from './tag-page.js'
import type { TagVisit } from './tag-visit.js'

declare global {
  interface Window {
    rrweb: Recorder
    replay: Replay
    startReplay: typeof startReplay
  }
}

/** A bakery that records faults. */
export const recordingBakery: DeclarationFile = {
  format: 1,
  site: 'corner-bakery',
  languages: ['en'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/privacy' },
  purposes: ['necessary', 'session-replay'],
  services: [
    {
      id: 'recording',
      name: 'Recording of faults',
      purpose: 'session-replay',
      recording: {
        trigger: 'error',
        retention: 'P14D',
        access: 'Two developers',
        unmask: [{ selector: '[data-price]', description: 'Prices' }],
        unmaskPaths: ['/orders/*'],
      },
    },
  ],
  sensitiveRoutes: ['/health/*'],
  register: { url: '/register', ip: 'none' },
}

/** Opens a page whose register takes everything, and answers what it was sent. */
export async function openRecordedPage(visit: TagVisit, body: string, head = ''): Promise<readonly Request[]> {
  const sent: Request[] = []
  await visit.context.route('**/register/**', (route) => {
    sent.push(route.request())
    const answer = route.request().url().endsWith('/recordings')
      ? { id: 'r1', deleteAfter: '2026-12-14T09:00:00.000Z' }
      : { entry: 1, recordedAt: '2026-11-30T12:00:00.000Z', receipt: 'a.b.c' }
    return route.fulfill({ status: 201, json: answer })
  })
  const html = `<html lang="en"><head>${tagged(recordingBakery)}${head}</head><body>${body}</body>`
  await visit.page.goto(visit.pages.serve(html, {}, `/orders/${CANARY}`))
  return sent
}

/** Allows the recording, and waits until the register knows of that and the page is recorded. */
export async function allowRecording({ page }: TagVisit): Promise<void> {
  await page.evaluate(() => void window.evaste.acceptAll())
  await page.waitForFunction(() => {
    const replay = (globalThis as unknown as Record<symbol, Replay | undefined>)[Symbol.for('evaste.replay')]
    if (replay) window.replay = replay
    return window.evaste.receipt && replay && replay.preview().length > 1
  })
}

/** The recordings among what was sent, compressed. */
export const bodiesOf = (sent: readonly Request[]): readonly Buffer[] =>
  sent.filter((request) => request.url().endsWith('/recordings')).map((request) => request.postDataBuffer()!)
export const unzip = (body: Buffer): string => String(gunzipSync(body))

/** A payload as it is, and with everything decoded in which words could hide. */
export function decoded(text: string): string {
  const unescaped = JSON.stringify(JSON.parse(text)).replace(/\\u([\da-f]{4})/gi, (_, code) =>
    String.fromCharCode(parseInt(String(code), 16)),
  )
  const base64 = (text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? []).map((piece) => String(Buffer.from(piece, 'base64')))
  const fromUrls = unescaped.replace(/(%[\da-f]{2})+/gi, (piece) =>
    String(Buffer.from(piece.replaceAll('%', ''), 'hex')),
  )
  const fromCss = text.replace(/\\\\([\da-f]{1,6}) ?/gi, (_, code) => String.fromCodePoint(parseInt(String(code), 16)))
  return [text, unescaped, fromUrls, fromCss, ...base64].join('\n').toLowerCase()
}

/** Each secret in a payload, with what is around it. */
export const leaksOf = (text: string): readonly string[] =>
  SECRETS.flatMap((secret) =>
    [...decoded(text).matchAll(new RegExp(`.{0,60}${secret}.{0,20}`, 'g'))].map(([found]) => found),
  )
