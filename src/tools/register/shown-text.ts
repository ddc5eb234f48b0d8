import type { MissingText, ShownPurpose, ShownTexts } from '../../register/disclosure/describe-shown.js'

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
    ...missing.map(describeMissing),
    '',
    ...words.map(({ label, text }) => `${label}: ${text}`),
    `privacy notice: ${[notice.url, notice.version].filter(Boolean).join(', version ')}`,
    ...purposes.flatMap(describePurpose),
  ].join('\n')

const describeMissing = ({ what, digest }: MissingText): string =>
  what === 'declaration'
    ? `The declaration ${digest} was not kept: titles and services are missing.`
    : `The interface text ${digest} was not kept: the question's words are missing.`

const describePurpose = ({ title, description, answer, services }: ShownPurpose): readonly string[] => [
  '',
  `${title}: ${answer}`,
  ...(description ? [`  ${description}`] : []),
  ...services.map((service) => `  - ${service}`),
]
