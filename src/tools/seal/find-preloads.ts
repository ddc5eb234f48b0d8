import { resolveUrl } from '../../declaration/resolve-url.js'
import { isRunnable } from '../../held/script-type.js'
import type { PageElement } from './read-page.js'

/** Marks the lines that `evaste seal` has written, so that it can replace them. */
export const PRELOAD_MARK = 'data-evaste-preload'
const UNKNOWN = 'https://page.invalid/'
const CARRIED_BY_SCRIPT = ['crossorigin', 'integrity', 'referrerpolicy', 'nonce']
const CARRIED = ['crossorigin', 'integrity', 'referrerpolicy', 'media', 'type']

/**
 * Generates preload lines, because a policy in the HTML disables Chromium's preload scanner: one for each script and
 * style sheet of the page's own, and one for its hero image. evaste's script comes first, because the page waits for it:
 * over HTTP/1.1 a browser requests six files at a time.
 *
 * @param tag attributes of evaste's script tag.
 * @param elements of the page after the script tag.
 * @param isOwn whether a URL is loaded before consent, from the page's own host.
 */
export function writePreloads(
  tag: ReadonlyMap<string, string>,
  elements: readonly PageElement[],
  isOwn: (address: string) => boolean,
): readonly string[] {
  const active = elements.filter(({ isInert }) => !isInert)
  const hero = findHero(active)
  const lines = active.flatMap((element) => {
    if (element === hero) return writeHero(element)
    if (element.name === 'script') return writeScript(element)
    if (element.name === 'link') return writeStyle(element)
    return []
  })
  const wanted = lines.filter(({ address }) => isOwn(address))
  if (!wanted[0]) return []
  return [...new Map([...preloadOf(tag), ...wanted].map(({ address, html }) => [address, html])).values()]
}

interface Line {
  readonly address: string
  readonly html: string
}

function writeScript({ attributes }: PageElement): readonly Line[] {
  const type = attributes.get('type')
  if (attributes.has('nomodule') || !isRunnable(type)) return []
  const isModule = /^\s*module\s*$/i.test(type ?? '')
  if (isModule) return writeLine('src', attributes, { rel: 'modulepreload' }, CARRIED_BY_SCRIPT)
  return preloadOf(attributes)
}

const preloadOf = (attributes: ReadonlyMap<string, string>): readonly Line[] =>
  writeLine('src', attributes, { rel: 'preload', as: 'script' }, CARRIED_BY_SCRIPT)

function writeStyle({ attributes }: PageElement): readonly Line[] {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  if (!rel.includes('stylesheet') || rel.includes('alternate') || attributes.has('disabled')) return []
  return writeLine('href', attributes, { rel: 'preload', as: 'style' }, CARRIED)
}

function writeHero({ attributes }: PageElement): readonly Line[] {
  const srcset = attributes.get('srcset')
  const responsive = srcset ? { imagesrcset: srcset, imagesizes: attributes.get('sizes') ?? '100vw' } : {}
  return writeLine('src', attributes, { rel: 'preload', as: 'image', fetchpriority: 'high', ...responsive }, [
    'crossorigin',
    'referrerpolicy',
  ])
}

/** The image with high fetch priority, otherwise the first that is not lazy and larger than an icon. */
function findHero(elements: readonly PageElement[]): PageElement | undefined {
  const pictures = elements.filter(({ name, attributes }, at) => {
    const inPicture = elements.slice(Math.max(0, at - 8), at).some(({ name: before }) => before === 'source')
    return name === 'img' && attributes.has('src') && attributes.get('loading') !== 'lazy' && !inPicture
  })
  const size = ({ attributes }: PageElement): number => Number(attributes.get('width') ?? Infinity)
  return (
    pictures.find(({ attributes }) => attributes.get('fetchpriority') === 'high') ??
    pictures.find((picture) => size(picture) >= 200)
  )
}

function writeLine(
  source: string,
  attributes: ReadonlyMap<string, string>,
  own: Readonly<Record<string, string>>,
  carried: readonly string[],
): readonly Line[] {
  const address = attributes.get(source)?.trim()
  if (!address) return []
  const kept = carried.flatMap((name) => (attributes.has(name) ? [[name, attributes.get(name) ?? ''] as const] : []))
  const written = [...Object.entries(own), ...kept].map(([name, value]) => ` ${name}="${attribute(value)}"`).join('')
  return [{ address, html: `<link${written} href="${attribute(address)}" ${PRELOAD_MARK}>` }]
}

/** Text escaped for double quotation marks. */
export const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Whether a URL leads to the page's own host, wherever the page is. */
export function isOnOwnHost(address: string, pageUrl = UNKNOWN): boolean {
  const resolved = resolveUrl(address, pageUrl)
  return !!resolved && resolved.host === new URL(pageUrl).host
}
