import type { ScanFinding } from '../compare/scan-finding.js'
import type { BannerMeasures, MeasuredControl, SeenBanner } from '../scan-result.js'
import type { Severity } from '../../lint/finding.js'

type Issue = readonly [rule: string, severity: Severity, message: string, things?: readonly string[]]

/** R24, R46 to R49 and R55, from the measurements of the first layer. */
export function findBannerFaults({ measures, page, tool }: SeenBanner): readonly ScanFinding[] {
  if (!measures) return []
  const { accept, refuse } = measures
  const issues = [
    ...wayToRefuse(measures),
    ...(accept && refuse ? unequal(accept, refuse) : []),
    ...labels(measures),
    ...rest(measures),
  ]
  return issues.map(([rule, severity, message, things = []], i) => ({
    id: `${rule} banner ${tool} ${issues.filter(([other], j) => other === rule && j < i).length}`,
    ...{ rule, severity, page, message, things },
  }))
}

function wayToRefuse({ accept, refuse, stepsToAccept, stepsToRefuse }: BannerMeasures): readonly Issue[] {
  if (!accept) return []
  const missing: Issue = [
    'R46',
    'law',
    `the banner has “${accept.label}” in its first layer and no button that refuses everything`,
  ]
  if (!refuse && stepsToRefuse === null) return [missing]
  if (refuse || stepsToAccept === null || stepsToRefuse === null) return []
  return [
    missing,
    ['R55', 'law', `refusing takes ${stepsToRefuse} clicks, accepting ${stepsToAccept}; make them as many`],
  ]
}

const LEAST_RATIO = 0.8
const MOST_CONTRAST_RATIO = 1.5

/** Sizes depend on the length of the labels, so only a clear difference counts (R48). */
function unequal(accept: MeasuredControl, refuse: MeasuredControl): readonly Issue[] {
  const isLink = accept.isButton && !refuse.isButton
  const height = refuse.height / Math.max(accept.height, 1)
  const font = refuse.fontSize / Math.max(accept.fontSize, 1)
  const ground =
    Math.max(accept.groundContrast, refuse.groundContrast) / Math.min(accept.groundContrast, refuse.groundContrast)
  const perLetter = widthPerLetter(refuse) / widthPerLetter(accept)
  const issues: Issue[] = []
  const say = (what: string, of: (control: MeasuredControl) => string): void => {
    issues.push([
      'R48',
      'guidance',
      `“${accept.label}” and “${refuse.label}” differ in ${what}; make them equal`,
      [`${accept.label}: ${of(accept)}`, `${refuse.label}: ${of(refuse)}`],
    ])
  }
  if (isLink)
    issues.push(['R47', 'guidance', `“${refuse.label}” is a link and “${accept.label}” is a button; make both buttons`])
  if (height < LEAST_RATIO || perLetter < 0.5) say('size', ({ width, height }) => `${width} × ${height} px`)
  if (font < 0.95 || refuse.fontWeight < accept.fontWeight)
    say('type', ({ fontSize, fontWeight }) => `${fontSize} px, weight ${fontWeight}`)
  if (ground > MOST_CONTRAST_RATIO)
    say('how they stand out from the banner', ({ groundContrast }) => `contrast ${groundContrast}:1`)
  return issues
}

const widthPerLetter = ({ width, label }: MeasuredControl): number => Math.max(width, 1) / Math.max(label.length, 1)

/** WCAG 2.2, 1.4.3: 3:1 suffices for large text. */
const LEAST_CONTRAST = 4.5
const LEAST_CONTRAST_LARGE = 3

const labels = ({ accept, refuse }: BannerMeasures): readonly Issue[] =>
  [accept, refuse].flatMap((control): readonly Issue[] => {
    if (!control) return []
    const { label, labelContrast, fontSize, fontWeight } = control
    const isLarge = fontSize >= 24 || (fontSize >= 18.66 && fontWeight >= 700)
    if (labelContrast >= (isLarge ? LEAST_CONTRAST_LARGE : LEAST_CONTRAST)) return []
    const is = labelContrast < 1.3 ? 'cannot be seen' : 'is hard to read'
    return [
      ['R48', 'guidance', `the label “${label}” ${is}: its contrast is ${labelContrast}:1; make it at least 4.5:1`],
    ]
  })

const rest = ({ ticked, hasNoticeLink }: BannerMeasures): readonly Issue[] => [
  ...(ticked.length > 0
    ? [['R49', 'law', 'choices are ticked before the visitor has chosen; leave them empty', ticked] as Issue]
    : []),
  ...(hasNoticeLink ? [] : [['R24', 'law', 'the first layer does not link to the privacy notice'] as Issue]),
]
