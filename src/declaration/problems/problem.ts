import type { DeclarationProblem } from '../declaration-error.js'
import { type Message, type MessageTable, messagesOf, type ValuesOf, writeMessage } from '../message.js'
import { en } from './en.js'

export type ProblemId = keyof typeof en
/** Why a declaration cannot be used, in no language yet. */
export type ProblemMessage = Message<ProblemId>
export type ProblemTexts = Readonly<Record<ProblemId, string>>
export type ProblemTable = MessageTable<ProblemId>
/** A problem that needs no values, so that its id alone says it. */
export type PlainProblemId = {
  [Id in ProblemId]: ValuesOf<(typeof en)[Id]> extends [] ? Id : never
}[ProblemId]

/** Creates what the parser says, such as `problem('too-deep', { depth: 32 })`. */
export const problem = messagesOf(en)

export const englishProblems: ProblemTable = { language: 'en-GB', texts: en }

/** A problem of a declaration, in no language yet. */
export type FoundProblem = Omit<DeclarationProblem, 'message'> & { readonly message: ProblemMessage }

/** The same, with its message in the language of the table. */
export const writeProblem = ({ message, ...rest }: FoundProblem, table: ProblemTable): DeclarationProblem => ({
  ...rest,
  message: writeMessage(message, table),
})

/** A plain problem in English. */
export const problemText = (id: PlainProblemId): string => en[id]
