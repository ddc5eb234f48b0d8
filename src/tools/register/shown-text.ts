import type { ShownPurpose, ShownTexts } from '../../register/disclosure/describe-shown.js'

/** What a visitor saw for one decision, as plain text. */
export const shownText = ({
  entry,
  site,
  recordedAt,
  language,
  source,
  missing,
  words,
  notice,
  purposes,
}: ShownTexts) =>
  [
    `Entry ${entry} of ${site}, ${recordedAt}, language ${language}, answered in: ${source}`,
    ...missing,
    '',
    ...words.map(({ label, text }) => `${label}: ${text}`),
    `privacy notice: ${[notice.url, notice.version].filter(Boolean).join(', version ')}`,
    ...purposes.flatMap(describePurpose),
  ].join('\n')

const describePurpose = ({ title, description, answer, services }: ShownPurpose): readonly string[] => [
  '',
  `${title}: ${answer}`,
  ...(description ? [`  ${description}`] : []),
  ...services.map((service) => `  - ${service}`),
]
