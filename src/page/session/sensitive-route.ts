import { matchesPieces } from '../../declaration/match.js'
import type { Declaration } from '../../declaration/types.js'

/** Normalises a path to the form in the address bar: `ä` and `%C3%A4` are the same. */
const escaped = (path: string): string => encodeURI(path).replaceAll('%25', '%')

/** R42: whether nothing that needs consent may run on this path, whatever the visitor has answered. */
export const isSensitiveRoute = ({ sensitiveRoutes }: Declaration, pathname: string): boolean =>
  sensitiveRoutes.some((route) => matchesPieces(escaped(route).split('*'), pathname))
