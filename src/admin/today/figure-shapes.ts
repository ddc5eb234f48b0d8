import type { TodayWords } from './words-en.js'

/** A row of figures, of a day or another dimension; a figure that it lacks is 0. */
export type FigureRow = Readonly<Record<string, string | number>>

/** One figure of a row: a number, or a share of all answers of the row. */
export interface Figure {
  readonly label: string
  readonly isShare: boolean
  readonly of: (row: FigureRow) => number
}

/** What rows of one kind have: the columns of their table, and the lines of their pictures. */
export interface FigureShape {
  /** How many answers there are in a row. */
  readonly whole: (row: FigureRow) => number
  readonly figures: readonly Figure[]
  /** What the picture of the shares shows, for readers who do not see it. */
  readonly sharesPicture: string
}

const member = (label: string, name: string, isShare: boolean): Figure => ({
  ...{ label, isShare },
  of: (row) => Number(row[name] ?? 0),
})

const sumOf = (figures: readonly Figure[], row: FigureRow): number => figures.reduce((sum, { of }) => sum + of(row), 0)

export function decisionShape(words: TodayWords): FigureShape {
  const answers = [
    member(words.all, 'gave_all', true),
    member(words.some, 'gave_some', true),
    member(words.nothing, 'gave_none', true),
  ]
  const whole = (row: FigureRow): number => sumOf(answers, row)
  const decisions = { label: words.decisions, isShare: false, of: whole }
  return {
    whole,
    figures: [decisions, ...answers, member(words.withdrawn, 'withdrew', false)],
    sharesPicture: words.answersPicture,
  }
}

export function purposeShape(words: TodayWords): FigureShape {
  const figures = (['given', 'refused', 'withdrawn', 'expired'] as const).map((one) => member(words[one], one, true))
  return { whole: (row) => sumOf(figures, row), figures, sharesPicture: words.purposePicture }
}
