import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fillTemplate } from '../template.js'
import { RequestLog } from './request-log.js'
import { type TrackerFile, trackerFiles } from './tracker-files.js'

export interface ThirdPartyOptions {
  /** The folder of the evaste package. */
  readonly root: string
  /** Its own origin, without a slash at the end. */
  readonly origin: string
  readonly now: () => Date
}

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
/** Where the trackers send what they have seen, and where pixels are fetched from. */
const COLLECTORS =
  /^\/(countly\/|snowplow\/|com\.snowplowanalytics|posthog\/|mixpanel\/|g\/|tr\b|leak-trace\/|ads\/|social\/)/
const PIXELS = /^\/(tr\b|ads\/|g\/|social\/like)/

/**
 * The other origin: real trackers, what they send, and a log of every request. It sets no cookies itself, so that every
 * cookie that a visitor ends up with is a tracker's own doing.
 */
export class ThirdParty {
  readonly log: RequestLog
  private readonly root: string
  private readonly origin: string

  constructor({ root, origin, now }: ThirdPartyOptions) {
    this.log = new RequestLog(now)
    this.root = root
    this.origin = origin
  }

  async answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const isLog = pathname === '/log'
    if (!isLog) this.log.add(request)
    const response = isLog ? this.answerLog(request.method) : await this.answerTracker(request.method, pathname)
    for (const [name, value] of corsHeaders(request)) response.headers.set(name, value)
    return response
  }

  private answerLog(method: string): Response {
    if (method === 'DELETE') this.log.empty()
    return method === 'GET' ? Response.json(this.log.all()) : new Response(null, { status: 204 })
  }

  private async answerTracker(method: string, path: string): Promise<Response> {
    if (method === 'OPTIONS' || path.startsWith('/ran/')) return new Response(null, { status: 204 })
    const tracker = trackerFiles.find((file) => file.path === path)
    if (tracker) return this.sendTracker(tracker)
    if (path === '/social/feed') return this.sendFeed()
    if (!COLLECTORS.test(path)) return new Response('Not found', { status: 404 })
    if (method === 'GET' && PIXELS.test(path)) return new Response(GIF, { headers: { 'content-type': 'image/gif' } })
    // PostHog asks for its settings as a script first.
    if (path.endsWith('.js')) return new Response('', { headers: { 'content-type': 'text/javascript' } })
    // What the collectors of Countly, Mixpanel and PostHog answer when all is well, in one object.
    return Response.json({ result: 'Success', status: 1, featureFlags: {}, flags: {}, supportedCompression: [] })
  }

  private async sendTracker({ file, service }: TrackerFile): Promise<Response> {
    const code = await readFile(join(this.root, file), 'utf8')
    const isOurs = file.startsWith('demo/')
    const body = isOurs ? await this.filled(code) : code
    const ran = `\n;new Image().src = '${this.origin}/ran/${service}'\n`
    return new Response(body + ran, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
  }

  private async sendFeed(): Promise<Response> {
    const page = await readFile(join(this.root, 'demo/third-party/trackers/social-feed.html'), 'utf8')
    return new Response(await this.filled(page), { headers: { 'content-type': 'text/html; charset=utf-8' } })
  }

  private filled(text: string): Promise<string> {
    const part = (name: string): never => {
      throw new Error(`the third party has no part ${name}`)
    }
    return fillTemplate(text, { values: { thirdParty: this.origin }, part })
  }
}

/** Trackers send from anywhere, some with credentials: the caller's own origin is answered, as collectors do. */
const corsHeaders = ({ headers }: Request): readonly (readonly [string, string])[] => [
  ['access-control-allow-origin', headers.get('origin') ?? '*'],
  ['access-control-allow-credentials', 'true'],
  ['access-control-allow-methods', 'GET, POST, DELETE, OPTIONS'],
  ['access-control-allow-headers', headers.get('access-control-request-headers') ?? '*'],
  ['cache-control', 'no-store'],
]
