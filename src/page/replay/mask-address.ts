import { matchesPieces } from '../../declaration/match.js'

const MASKED = '***'

/**
 * An address without its query and fragment, each segment of its path masked, because a path can name a person as well.
 *
 * @param paths those that may be seen, such as `/orders/*`; a segment with `*` stays masked even there.
 *
 * @example
 * maskAddress('https://shop.example/orders/aino?x=1', ['/orders/*']) // 'https://shop.example/orders/***'
 */
export function maskAddress(href: string, paths: readonly string[]): string {
  if (!/^https?:/.test(href)) return ''
  const { origin, pathname } = new URL(href)
  const segments = pathname.split('/')
  const shown = paths.map((path) => escaped(path).split('/')).find((path) => covers(path, segments))
  return origin + segments.map((segment, at) => shownSegment(segment, shown?.[at])).join('/')
}

/** `ä` and `%C3%A4` are the same. */
const escaped = (path: string): string => encodeURI(path).replaceAll('%25', '%')

const covers = (path: readonly string[], segments: readonly string[]): boolean =>
  path.length === segments.length && path.every((piece, at) => matchesPieces(piece.split('*'), segments[at] as string))

/** What is shown is the declaration's own word. */
const shownSegment = (segment: string, declared: string | undefined): string => {
  if (declared !== undefined && !declared.includes('*')) return declared
  return segment === '' ? '' : MASKED
}
