import { isOwnName } from '../../declaration/tracker-name.js'
import { hasInlineMark } from '../../held/inline-marks.js'
import { catalogue } from '../catalogue/catalogue.js'
import { hostOf, withoutQuery } from './crawl/same-site.js'
import type { ConsentMoment, FoundThing, Sighting } from './scan-result.js'
import type { PageRecord, SeenRequest, SeenWrite, StoredThing } from './visit/page-record.js'

type Growing = {
  -readonly [Key in keyof FoundThing]: FoundThing[Key]
} & { by: string[]; seen: Partial<Record<ConsentMoment, Sighting>> }

/** Per host; further ones are counted as one thing with the path `…`. */
const MOST_ADDRESSES = 300
const MOST_CALLERS = 3
const MOST_NAMES = 5000

/** Aggregates what the visits show. Its size depends on the number of different things, not on the number of pages. */
export class FoundThings {
  private readonly things = new Map<string, Growing>()
  private readonly addresses = new Map<string, number>()
  private readonly marks = new Set<string>()
  private readonly writers = new Map<string, string>()
  private readonly isIgnored: (kind: string, name: string) => boolean

  /** @param isIgnored things that the scan itself brought, such as a cookie that it was given. */
  constructor(isIgnored: (kind: string, name: string) => boolean = () => false) {
    this.isIgnored = isIgnored
  }

  add(moment: ConsentMoment, { url, requests, writes, stored, document }: PageRecord): void {
    const page = withoutQuery(url)
    for (const request of requests) this.addRequest(moment, page, request)
    for (const thing of stored) {
      const written = writes.filter(({ kind, name }) => kind === thing.kind && name === thing.name)
      const by = written.flatMap((write) => write.by ?? [])
      const [first] = written
      this.addStored(moment, page, thing, by, first?.at)
    }
    for (const { id, inline = [] } of catalogue)
      if (inline.length > 0 && document.inline.some((code) => hasInlineMark(code, inline))) this.marks.add(id)
  }

  /** Remembers who wrote what while the banner was answered: later visits may find it there already. */
  noteWrites(writes: readonly SeenWrite[]): void {
    for (const { kind, name, by } of writes)
      if (by !== undefined && this.writers.size < MOST_NAMES) this.writers.set(`${kind} ${name}`, by)
  }

  /** In order of first occurrence. */
  all(): readonly FoundThing[] {
    return [...this.things.values()]
  }

  inlineServices(): readonly string[] {
    return [...this.marks]
  }

  private addRequest(moment: ConsentMoment, page: string, { url, resource, at, by }: SeenRequest): void {
    if (resource === 'page') return
    const host = hostOf(url)
    const whole = withoutQuery(url)
    const known = this.things.has(`request ${whole}`)
    const count = this.addresses.get(host) ?? 0
    const name = known || count < MOST_ADDRESSES ? whole : `${new URL(url).origin}/…`
    if (!known) this.addresses.set(host, count + 1)
    const thing = this.find(`request ${name}`, { kind: 'request', name, host, resource, example: url.slice(0, 2000) })
    if (thing) see(thing, moment, page, by === undefined ? [] : [by], at)
  }

  private addStored(
    moment: ConsentMoment,
    page: string,
    { kind, name, host, path, lifetime }: StoredThing,
    by: readonly string[],
    at: number | undefined,
  ): void {
    if (isOwnName(name) || this.isIgnored(kind, name)) return
    const key = [kind, host, path, name].join(' ')
    const thing = this.find(key, { kind, name, host, lifetime, ...(path !== undefined && { path }) })
    if (!thing) return
    thing.lifetime = longer(thing.lifetime ?? lifetime, lifetime)
    const earlier = this.writers.get(`${kind} ${name}`)
    see(thing, moment, page, by.length > 0 || earlier === undefined ? by : [earlier], at)
  }

  private find(key: string, fresh: Omit<FoundThing, 'by' | 'seen'>): Growing | undefined {
    const known = this.things.get(key)
    if (known || this.things.size >= MOST_NAMES) return known
    const thing: Growing = { ...fresh, by: [], seen: {} }
    this.things.set(key, thing)
    return thing
  }
}

function see(thing: Growing, moment: ConsentMoment, page: string, by: readonly string[], at: number | undefined): void {
  const before = thing.seen[moment]
  const first = before ?? { page, ...(at !== undefined && { at }) }
  thing.seen[moment] = { ...first, count: (before?.count ?? 0) + 1 }
  for (const url of by.map(withoutQuery))
    if (thing.by.length < MOST_CALLERS && !thing.by.includes(url)) thing.by.push(url)
}

type Lifetime = NonNullable<FoundThing['lifetime']>

function longer(one: Lifetime, other: Lifetime): Lifetime {
  if (typeof one === 'number' && typeof other === 'number') return Math.max(one, other)
  if (other === 'session') return one
  return other
}
