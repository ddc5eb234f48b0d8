import { resolveUrl } from '../../declaration/resolve-url.js'
import type { Declaration, Tracker } from '../../declaration/types.js'
import { suggestServices } from './suggest-services.js'
import { createUndeclaredCheck, undeclaredItems } from './undeclared-things.js'

/** What a list of undeclared things reads. */
export interface UndeclaredListParts {
  readonly declaration: () => Declaration | null | undefined
  /** The URLs of evaste's own files. */
  readonly files: () => readonly string[]
  /** Called after each change. */
  readonly changed?: () => void
}

/** The hosts that the page has contacted, and the names that it has stored, that nobody declares. */
export class UndeclaredList {
  declare hosts: readonly string[]
  declare items: readonly Tracker[]
  declare private readonly parts: UndeclaredListParts
  declare private readonly urls: Set<string>
  /** What the console has been told. */
  declare private readonly told: Set<string>
  declare private readonly observer: PerformanceObserver

  constructor(parts: UndeclaredListParts) {
    this.parts = parts
    this.hosts = []
    this.items = []
    this.urls = new Set()
    this.told = new Set()
    this.observer = new PerformanceObserver((list) => this.add(list.getEntries().map(({ name }) => name)))
  }

  /** Follows what the page requests. */
  start(): void {
    this.observer.observe({ type: 'resource', buffered: true })
  }

  stop(): void {
    this.observer.disconnect()
  }

  /** Adds URLs that the browser lists nowhere, such as those of sockets. */
  add(urls: Iterable<string>): void {
    for (const url of urls) this.urls.add(url)
    this.update()
  }

  /** Looks again, and tells the console what is new, once for each thing, as JSON to paste. */
  update(): void {
    const declaration = this.parts.declaration()
    if (!declaration) return
    const isUndeclared = createUndeclaredCheck(declaration, this.parts.files())
    this.hosts = [...new Set([...this.urls].filter(isUndeclared).map((url) => resolveUrl(url)?.host ?? url))]
    this.items = undeclaredItems(declaration.services)
    this.tell()
    this.parts.changed?.()
  }

  /** Services to paste into the declaration; `''` if everything is declared. */
  get suggestion(): string {
    return this.hosts.length + this.items.length ? suggestServices(this.hosts, this.items) : ''
  }

  private tell(): void {
    const hosts = this.hosts.filter((host) => this.isNew(host))
    const items = this.items.filter(({ type, name }) => this.isNew(`${type} ${name}`))
    if (hosts.length + items.length)
      console.warn(`evaste: not declared; to paste into evaste.json:\n${suggestServices(hosts, items)}`)
  }

  private isNew(thing: string): boolean {
    return !this.told.has(thing) && !!this.told.add(thing)
  }
}
