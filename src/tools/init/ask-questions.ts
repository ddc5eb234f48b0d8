import { basename } from 'node:path'
import { CannotRun, type CommandContext } from '../command.js'
import { type Answered, type QuestionDetails, questions } from './questions.js'

/**
 * Answers every question: from the command line, otherwise by asking the person, otherwise with its default.
 *
 * @throws {CannotRun} naming every invalid or missing option.
 */
export async function askQuestions(
  given: Answered,
  { folder, ask, say }: Pick<CommandContext, 'folder' | 'ask' | 'say'>,
): Promise<Required<Answered>> {
  const faults = questions.flatMap(({ name, validate }) => {
    const answer = given[name]
    const fault = answer === undefined ? null : validate(answer.trim())
    if (fault !== null) return [`--${name}: ${fault}`]
    return []
  })
  const answered: Answered = {}
  for (const question of questions) {
    const standard = question.standard(answered, basename(folder))
    const said = given[question.name]?.trim()
    const answer = said ?? (ask && faults.length === 0 ? await askOne(question, standard, { ask, say }) : standard)
    if (answer === undefined) faults.push(`--${question.name}: required; give ${question.words}`)
    else answered[question.name] = answer
  }
  if (faults.length > 0) throw new CannotRun(faults.join('\n'))
  return answered as Required<Answered>
}

async function askOne(
  { words, validate }: QuestionDetails,
  standard: string | undefined,
  { ask, say }: Required<Pick<CommandContext, 'ask' | 'say'>>,
): Promise<string> {
  for (;;) {
    const answer = (await ask(`${capital(words)}${standard === undefined ? '' : ` [${standard}]`}: `)).trim()
    const chosen = answer === '' && standard !== undefined ? standard : answer
    const fault = validate(chosen)
    if (fault === null) return chosen
    say(`  ${fault}`)
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
