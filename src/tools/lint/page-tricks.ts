import type { Declaration } from '../../declaration/types.js'
import type { PageElement } from '../seal/read-page.js'
import type { RuleFinding, Severity } from './finding.js'
import { say } from './messages/lint-message.js'

/** What a page does to the question or in the visitor's place, so that the consent it gets is worth nothing. */
interface Trick {
  readonly rule: string
  readonly severity: Severity
  readonly says: RegExp
  /** A script that also matches this acts at a person's click. */
  readonly unless?: RegExp
  readonly message:
    | 'hidden-by-style'
    | 'wall-by-style'
    | 'wall-by-script'
    | 'reaches-into-banner'
    | 'accepts-by-script'
    | 'opens-by-script'
    | 'erases-answer'
}

/** Declarations that take something out of sight, or make it too small, too pale or too far away to be read or clicked. */
const INVISIBLE = [
  String.raw`display:\s*none|visibility:\s*(hidden|collapse)|content-visibility:\s*hidden`,
  String.raw`opacity:\s*(0?\.[0-4]|0(?![.\d])|[0-4]?\d%)|filter:[^;}]*(opacity|blur|invert|url)\(|mask(-image)?:`,
  String.raw`filter:[^;}]*(brightness|contrast)\(\s*(0?\.[0-4]|0(?![.\d])|[2-9]|\d{2,}(?!%)|[0-4]?\d%|[2-9]\d\d%)`,
  String.raw`mix-blend-mode:(?!\s*(normal|initial|unset))|letter-spacing:\s*-(0?\.[2-9]|[1-9])|-webkit-line-clamp:`,
  String.raw`(-webkit-text-fill-)?color:\s*(transparent|rgba\([^)]*,[^)]*,[^)]*,\s*0?(\.[0-3]\d*)?\s*\)|rgb\([^)]*/\s*(0?(\.[0-3]\d*)?|[0-3]?\d%)\s*\))`,
  String.raw`clip(-path)?:(?!\s*none)|text-indent:\s*-|(max-)?(height|width):\s*[01](\.\d+)?(px|r?em|lh)?\s*[;}]`,
  String.raw`font(-size)?:[^;}]*(?<![\d.])(\d(\.\d+)?px|0?\.[0-5]\d*r?em|0(?=[\s;}]))`,
  String.raw`transform:[^;}]*(scale\w*\(\s*(0(?=[\s,)])|0?\.[0-8])|translate\w*\([^)]*\d{3,}|rotate[XY]\(\s*[789]\d)`,
  String.raw`(scale|zoom):\s*(0?\.[0-8]|0[\s;}]|[0-8]?\d%)|translate:[^;}]*\d{3,}|pointer-events:\s*none|z-index:\s*-`,
].join('|')

/** A part of evaste’s banner: of its element, of any, or of none that is named. Parts of other elements are not meant. */
const OUR_PART = String.raw`(evaste-consent[^{},]*|(^|[\s,{}>+~*]))::part\([\w\s-]+\)[^{}]*`

/** The element itself, which the banner and the settings are in. */
const OUR_ELEMENT = String.raw`(?<![\w(-])evaste-consent(?![\w:-])[^{}:]*`

const CLICK = /onclick|['"`](click|submit|change|pointerup)['"`]/

const IN_STYLES: readonly Trick[] = [
  {
    rule: 'R48',
    severity: 'law',
    says: new RegExp(String.raw`${OUR_PART}\{[^}]*(?<![\w-])(${INVISIBLE})`, 'i'),
    message: 'hidden-by-style',
  },
  {
    rule: 'R48',
    severity: 'law',
    says: new RegExp(String.raw`${OUR_ELEMENT}\{[^}]*(?<![\w-])(${INVISIBLE})`, 'i'),
    message: 'hidden-by-style',
  },
  {
    rule: 'R48',
    severity: 'law',
    says: /--evaste-(text|surface):\s*([^;}]*[^;}\s])\s*;[^}]*--evaste-(?!\1)(text|surface):\s*\2\s*[;}]/i,
    message: 'hidden-by-style',
  },
  {
    rule: 'R52',
    severity: 'law',
    says: /:has\(\s*evaste-consent[^{]*\{[^}]*(display:\s*none|visibility:\s*hidden|pointer-events:\s*none|blur\(|overflow(-y)?:\s*(hidden|clip)|opacity:\s*0)/i,
    message: 'wall-by-style',
  },
]

const IN_SCRIPTS: readonly Trick[] = [
  {
    rule: 'R50',
    severity: 'law',
    says: /evaste-consent[^]{0,120}shadowRoot|shadowRoot[^]{0,120}['"`#](refuse|accept|evaste-banner)\b/,
    message: 'reaches-into-banner',
  },
  {
    rule: 'R50',
    severity: 'law',
    says: /\bevaste\s*\??\.\s*decide\s*\(|\.\s*acceptAll\s*\(|\[\s*['"`](acceptAll|decide)['"`]\s*\]|\{[^{}]*\bacceptAll\b[^{}]*\}\s*=/,
    unless: CLICK,
    message: 'accepts-by-script',
  },
  {
    rule: 'R59',
    severity: 'guidance',
    says: /\bevaste\s*\??\.\s*open\s*\(|\bevaste\b[^]{0,200}(refused|withdrawn)[^]{0,200}(location\s*\.\s*(reload|href|assign|replace)|\.\s*open\s*\(|history\s*\.\s*back)/,
    unless: CLICK,
    message: 'opens-by-script',
  },
  {
    rule: 'R52',
    severity: 'law',
    says: /\bevaste\b[^]{0,200}\b(body|main|documentElement)\b[^]{0,60}(\.\s*(hidden|inert)\s*=|\.style\.(display|visibility|filter|opacity)\s*=|\.innerHTML\s*=|\.remove\(\))/,
    unless: CLICK,
    message: 'wall-by-script',
  },
  {
    rule: 'R59',
    severity: 'law',
    says: /document\.cookie\s*\.split\([^]{0,300}document\.cookie\s*=|cookie['"`]?\]?\s*=\s*['"`]evaste\s*=|cookieStore\s*\.\s*(delete|set)\(\s*(\{[^}]*name:\s*)?['"`]evaste['"`]|\bCookies\s*\.\s*(remove|set)\(\s*['"`]evaste['"`]/,
    message: 'erases-answer',
  },
]

const tricksIn = (name: string, text: string): readonly Trick[] =>
  ({ style: IN_STYLES, script: IN_SCRIPTS })[name]?.filter(
    ({ says, unless }) => says.test(text) && !unless?.test(text),
  ) ?? []

const findingOf = ({ rule, severity, message }: Trick, path: string): RuleFinding => ({
  rule,
  severity,
  path,
  message: say(message),
})

/** evaste itself, in a file of its own or in a bundle. */
const IS_EVASTE = /Symbol\.for\(\s*['"`]evaste['"`]/

/**
 * The same in the page's own style sheets, and in those of its scripts that mention evaste.
 *
 * @param read reads one of the page's own files by its URL as written.
 */
export const linkedTricks = (
  elements: readonly PageElement[],
  read: (address: string) => string | undefined,
): readonly RuleFinding[] =>
  elements.flatMap(({ name, attributes, isInert }): readonly RuleFinding[] => {
    const isSheet = name === 'link' && /\bstylesheet\b/i.test(attributes.get('rel') ?? '')
    const address = isSheet ? attributes.get('href') : name === 'script' ? attributes.get('src') : undefined
    const text = address && !isInert ? (read(address) ?? '') : ''
    if (!isSheet && (!text.includes('evaste') || IS_EVASTE.test(text))) return []
    return tricksIn(isSheet ? 'style' : 'script', text).map((trick) => {
      const line = text.slice(0, trick.says.exec(text)?.index).split('\n').length
      return findingOf(trick, `${address ?? ''} line ${line}`)
    })
  })

/** Dark patterns in the HTML of a page: in its styles and scripts, in a hidden settings link, and in its language. */
export const pageTricks = (elements: readonly PageElement[], declaration: Declaration | null): readonly RuleFinding[] =>
  elements.flatMap((element): readonly RuleFinding[] => {
    const path = `line ${element.line}`
    const found: RuleFinding[] = tricksIn(element.name, element.text).map((trick) => findingOf(trick, path))
    if (isHiddenControl(element))
      found.push({ rule: 'R56', severity: 'good', path, message: say('hidden-settings-link') })
    const spoken = element.name === 'html' ? unspokenLanguage(element, declaration) : undefined
    if (spoken !== undefined)
      return [
        ...found,
        { rule: 'R25', severity: 'guidance', path, message: say('page-language', { language: spoken }) },
      ]
    return found
  })

function isHiddenControl({ attributes }: PageElement): boolean {
  if (!attributes.has('data-evaste-open')) return false
  const style = `${attributes.get('style') ?? ''};`
  return (
    attributes.has('hidden') ||
    new RegExp(String.raw`(?<![\w-])(${INVISIBLE}|${OUT_OF_REACH})`, 'i').test(style) ||
    READ_ALOUD_ONLY.test(attributes.get('class') ?? '')
  )
}

const OUT_OF_REACH = String.raw`(left|right|top|bottom|margin[\w-]*|inset[\w-]*):[^;]*-\d{3,}`
/** What style sheets commonly call text that only screen readers get. */
const READ_ALOUD_ONLY = /(^|\s)(sr-only|visually-?hidden|screen-reader-text)(\s|$)/i

/** R25: a banner in a language that the page is not in. */
function unspokenLanguage({ attributes }: PageElement, declaration: Declaration | null): string | undefined {
  const language = attributes.get('lang')
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''
  if (!declaration || !language || declaration.languages.some((tag) => primary(tag) === primary(language)))
    return undefined
  return language
}
