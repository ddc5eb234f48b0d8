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
    | 'reaches-into-banner'
    | 'accepts-by-script'
    | 'opens-by-script'
    | 'erases-answer'
}

const INVISIBLE = String.raw`display:\s*none|visibility:\s*hidden|opacity:\s*0?\.[0-4]|opacity:\s*0[;\s}]|clip-path|font-size:\s*\d(\.\d+)?px`
const CLICK = /onclick|['"`](click|submit|change|pointerup)['"`]/

const IN_STYLES: readonly Trick[] = [
  {
    rule: 'R48',
    severity: 'law',
    says: new RegExp(String.raw`evaste-consent[^{}]*::part\([\w\s-]+\)[^{}]*\{[^}]*(${INVISIBLE})`, 'i'),
    message: 'hidden-by-style',
  },
  {
    rule: 'R52',
    severity: 'law',
    says: /:has\(\s*evaste-consent[^{]*\{[^}]*(display:\s*none|visibility:\s*hidden|pointer-events:\s*none|blur\()/i,
    message: 'wall-by-style',
  },
]

const IN_SCRIPTS: readonly Trick[] = [
  {
    rule: 'R50',
    severity: 'law',
    says: /evaste-consent[^]{0,120}shadowRoot/,
    message: 'reaches-into-banner',
  },
  {
    rule: 'R50',
    severity: 'law',
    says: /\bevaste\s*\??\.\s*(acceptAll|decide)\s*\(/,
    unless: CLICK,
    message: 'accepts-by-script',
  },
  {
    rule: 'R59',
    severity: 'guidance',
    says: /\bevaste\s*\??\.\s*open\s*\(/,
    unless: CLICK,
    message: 'opens-by-script',
  },
  {
    rule: 'R59',
    severity: 'law',
    says: /document\s*\.\s*cookie\s*=\s*['"`]evaste\s*=/,
    message: 'erases-answer',
  },
]

/** Dark patterns in the HTML of a page: in its styles and scripts, in a hidden settings link, and in its language. */
export const pageTricks = (elements: readonly PageElement[], declaration: Declaration | null): readonly RuleFinding[] =>
  elements.flatMap((element): readonly RuleFinding[] => {
    const path = `line ${element.line}`
    const tricks = { style: IN_STYLES, script: IN_SCRIPTS }[element.name] ?? []
    const found: RuleFinding[] = tricks
      .filter(({ says, unless }) => says.test(element.text) && !unless?.test(element.text))
      .map(({ rule, severity, message }) => ({ rule, severity, path, message: say(message) }))
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
  return attributes.has('hidden') || /display:\s*none|visibility:\s*hidden/i.test(attributes.get('style') ?? '')
}

/** R25: a banner in a language that the page is not in. */
function unspokenLanguage({ attributes }: PageElement, declaration: Declaration | null): string | undefined {
  const language = attributes.get('lang')
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''
  if (!declaration || !language || declaration.languages.some((tag) => primary(tag) === primary(language)))
    return undefined
  return language
}
