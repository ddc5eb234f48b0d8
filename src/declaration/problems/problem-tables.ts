import { fi } from './fi.js'
import { englishProblems, type ProblemTable } from './problem.js'
import { sv } from './sv.js'

/** What the parser says, in each language of the tools. */
export const problemTables: Readonly<Record<'fi' | 'sv' | 'en', ProblemTable>> = {
  fi: { language: 'fi', texts: fi },
  sv: { language: 'sv', texts: sv },
  en: englishProblems,
}
