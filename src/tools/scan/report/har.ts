import { withoutQuery } from '../crawl/same-site.js'
import type { ConsentMoment } from '../scan-result.js'
import type { PageRecord, SeenRequest } from '../visit/page-record.js'

const MOST_ENTRIES = 50_000
const NOTHING = { headersSize: -1, bodySize: -1, cookies: [], headers: [] }

/**
 * The requests of all visits as HTTP Archive 1.2. Headers, cookies and query values are omitted, because they identify
 * a visitor or grant access.
 */
export class HarLog {
  private readonly version: string
  private readonly pages: unknown[] = []
  private readonly entries: unknown[] = []

  constructor(version: string) {
    this.version = version
  }

  add(moment: ConsentMoment, { url, requests }: PageRecord): void {
    const id = `page_${this.pages.length + 1}`
    const began = Date.now() - Math.max(0, ...requests.map(({ at }) => at))
    this.pages.push({
      id,
      title: `${withoutQuery(url)} (${moment})`,
      startedDateTime: new Date(began).toISOString(),
      pageTimings: {},
    })
    for (const request of requests)
      if (this.entries.length < MOST_ENTRIES) this.entries.push(entryOf(request, id, began))
  }

  log(startedAt: string): unknown {
    return {
      log: {
        version: '1.2',
        creator: { name: 'evaste scan', version: this.version },
        comment: `Begun ${startedAt}. Headers, cookies and query values are left out.`,
        pages: this.pages,
        entries: this.entries,
      },
    }
  }
}

const entryOf = (
  { url, method, status = 0, at, resource, by }: SeenRequest,
  pageref: string,
  began: number,
): unknown => ({
  pageref,
  startedDateTime: new Date(began + at).toISOString(),
  time: 0,
  request: {
    ...{ method, url: withoutValues(url), httpVersion: '', ...NOTHING },
    queryString: [...new URL(url).searchParams.keys()].map((name) => ({ name, value: '' })),
  },
  response: {
    ...{ status, statusText: '', httpVersion: '', ...NOTHING, redirectURL: '' },
    content: { size: -1, mimeType: '' },
  },
  cache: {},
  timings: { send: 0, wait: 0, receive: 0 },
  _resourceType: resource,
  ...(by !== undefined && { _initiator: { type: 'script', url: withoutQuery(by) } }),
})

function withoutValues(url: string): string {
  const names = [...new URL(url).searchParams.keys()].map((name) => `${encodeURIComponent(name)}=`)
  return withoutQuery(url) + (names.length > 0 ? `?${names.join('&')}` : '')
}
