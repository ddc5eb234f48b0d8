import { CannotRun, type CommandOption } from './command.js'

/** The languages in which the tools speak to a site's owner. */
export type ToolLanguage = 'fi' | 'sv' | 'en'

const LANGUAGES: readonly ToolLanguage[] = ['fi', 'sv', 'en']

/** The language that `--language` names. Default: English. @throws {CannotRun} if the tools do not speak it. */
export function toolLanguage(option: string | boolean | undefined): ToolLanguage {
  const language = LANGUAGES.find((one) => one === (option ?? 'en'))
  if (language) return language
  throw new CannotRun(`--language takes ${LANGUAGES.join(', ')}`)
}

/** `--language` of the commands that report in each of them. */
export const languageOption: CommandOption = {
  type: 'string',
  value: LANGUAGES.join('|'),
  description: 'the language of the report (default: en)',
}

/** The language of the comments in a draft whose own first language is `tag`: the same if the tools speak it, else English. */
export const draftLanguage = (tag: string): ToolLanguage => LANGUAGES.find((one) => one === tag.split('-')[0]) ?? 'en'
