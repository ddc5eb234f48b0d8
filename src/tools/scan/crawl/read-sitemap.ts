import { gunzipSync } from 'node:zlib'

/** Fetches a text; `null` if there is none. */
export type FetchBytes = (url: string) => Promise<Uint8Array | null>

const MOST_SITEMAPS = 20

/**
 * The URLs in a sitemap, or in the sitemaps of a sitemap index, at most `limit`.
 *
 * @returns `null` without a sitemap.
 */
export async function readSitemap(url: string, limit: number, fetchBytes: FetchBytes): Promise<string[] | null> {
  const pages: string[] = []
  const sitemaps = [url]
  for (let i = 0; i < sitemaps.length && i < MOST_SITEMAPS && pages.length < limit; i += 1) {
    const bytes = await fetchBytes(sitemaps[i] as string)
    if (bytes === null && i === 0) return null
    const text = bytes === null ? '' : textOf(bytes)
    const addresses = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/loc>/gi)].map(
      ([, address = '']) => unescapeXml(address),
    )
    if (/<sitemapindex[\s>]/i.test(text)) sitemaps.push(...addresses)
    else pages.push(...addresses)
  }
  return pages.slice(0, limit)
}

const MOST_BYTES = 50 * 1024 * 1024

function textOf(bytes: Uint8Array): string {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  return Buffer.from(isZipped ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes).toString('utf8')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
