import fc from 'fast-check'
import { parserVectors } from './parser-vectors.js'

/** What the tracker of the generated pages is asked for. */
export const URL_HELD = 'http://tracker.example/a'

const names =
  'p b a div svg math g image use script style noscript template table tr td select option textarea title iframe xmp plaintext pre foreignObject desc mi annotation-xml frameset frame html head body img link video source input base object'.split(
    ' ',
  )
const attributes = [
  ...['src', 'SRC', 'href', 'xlink:href', 'srcset', 'poster', 'data', 'background', 'ping', 'rel', 'type'].flatMap(
    (name) => [`${name}=${URL_HELD}`, `${name}="${URL_HELD}"`, `${name}='/own'`],
  ),
  'rel=stylesheet',
  'type=module',
  'type="text/css"',
  'type=text/plain',
  `style="background:url(${URL_HELD})"`,
  `srcdoc="<img src='${URL_HELD}'>"`,
  'encoding=text/html',
  'shadowrootmode=open',
  'x',
  '=',
  '"',
  '/',
]
const pieces = [
  ...['<!--', '-->', '<![CDATA[', ']]>', '<', '>', '</', '<!', '<?', '</>', '&amp;', '&#x68;', '\0', '\r\n', '\t'],
  ...[
    '"',
    "'",
    '€',
    '𝄞',
    '\ud834',
    ' ',
    'bread',
    '<!doctype html>',
    '<script',
    '</script',
    '</style >',
    '</noscript/>',
  ],
  ...[`@import "${URL_HELD}";`, `url(${URL_HELD})`, `import "${URL_HELD}"`, URL_HELD],
]
const openTag = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.constantFrom(...attributes), { maxLength: 4 }),
    fc.constantFrom('>', '/>', ''),
  )
  .map(([name, list, end]) => `<${[name, ...list].join(' ')}${end}`)
/** Pages, mostly wrong ones, in which something of the tracker may be loaded in any way. */
export const arbitraryHtml = fc
  .array(
    fc.oneof(
      openTag,
      fc.constantFrom(...names).map((name) => `</${name}>`),
      fc.constantFrom(...pieces),
      fc.constantFrom(...parserVectors).map((vector) => vector.html(`${URL_HELD}/${vector.path}`)),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
