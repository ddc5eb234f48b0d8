import { type ScanMessage, scanSays, type WriteScan } from '../messages/scan-message.js'
import { scanWriter } from '../messages/scan-tables.js'
import type { ScanFinding } from '../compare/scan-finding.js'
import type { BannerMeasures, MeasuredControl, SeenBanner } from '../scan-result.js'
import type { Severity } from '../../lint/finding.js'

/** What was measured of a control. */
interface Measured {
  readonly label: string
  readonly value: string | ScanMessage
}

type Issue = readonly [rule: string, severity: Severity, message: ScanMessage, things?: readonly (string | Measured)[]]

/** R24, R46 to R49 and R55, from the measurements of the first layer. */
export function findBannerFaults(
  { measures, page, tool }: SeenBanner,
  write: WriteScan = scanWriter('en'),
): readonly ScanFinding[] {
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
    ...{ rule, severity, page, message: write(message) },
    things: things.map((thing) => writeThing(thing, write)),
  }))
}

function writeThing(thing: string | Measured, write: WriteScan): string {
  if (typeof thing === 'string') return thing
  return `${thing.label}: ${typeof thing.value === 'string' ? thing.value : write(thing.value)}`
}

function wayToRefuse({ accept, refuse, stepsToAccept, stepsToRefuse }: BannerMeasures): readonly Issue[] {
  if (!accept) return []
  const missing: Issue = ['R46', 'law', scanSays('no-refuse', { label: accept.label })]
  if (!refuse && stepsToRefuse === null) return [missing]
  if (refuse || stepsToAccept === null || stepsToRefuse === null) return []
  return [missing, ['R55', 'law', scanSays('more-clicks', { refuse: stepsToRefuse, accept: stepsToAccept })]]
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
  const both = { accept: accept.label, refuse: refuse.label }
  const say = (message: ScanMessage, of: (control: MeasuredControl) => string | ScanMessage): void => {
    issues.push([
      'R48',
      'guidance',
      message,
      [accept, refuse].map((control) => ({ label: control.label, value: of(control) })),
    ])
  }
  if (isLink) issues.push(['R47', 'guidance', scanSays('is-link', both)])
  if (height < LEAST_RATIO || perLetter < 0.5)
    say(scanSays('differ-size', both), ({ width, height }) => `${width} × ${height} px`)
  if (font < 0.95 || refuse.fontWeight < accept.fontWeight)
    say(scanSays('differ-type', both), ({ fontSize, fontWeight }) =>
      scanSays('font', { size: fontSize, weight: fontWeight }),
    )
  if (ground > MOST_CONTRAST_RATIO)
    say(scanSays('differ-ground', both), ({ groundContrast }) => scanSays('ground', { contrast: groundContrast }))
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
    const fault = labelContrast < 1.3 ? 'label-unseen' : 'label-hard'
    return [['R48', 'guidance', scanSays(fault, { label, contrast: labelContrast })]]
  })

const rest = ({ ticked, hasNoticeLink }: BannerMeasures): readonly Issue[] => [
  ...(ticked.length > 0 ? [['R49', 'law', scanSays('ticked'), ticked] as Issue] : []),
  ...(hasNoticeLink ? [] : [['R24', 'law', scanSays('no-notice-link')] as Issue]),
]
