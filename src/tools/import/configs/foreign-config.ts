import type { Migration, Text, Tracker } from '../../../declaration/types.js'

/** A service as another consent tool has it, in evaste’s words. */
export interface ForeignService {
  /** As the tool calls it. */
  readonly key: string
  readonly name: Text
  /** The tool’s own word for the purpose or category; the first if there are several. */
  readonly purpose: string
  /** Runs without consent. */
  readonly isRequired: boolean
  /** The key under which the tool stores a visitor's answer. Omitted: it stores none for this service. */
  readonly answerKey?: string
  /** Whether its box is ticked before the visitor has chosen. */
  readonly isPreselected?: boolean
  readonly description?: Text
  readonly trackers: readonly Tracker[]
  readonly matches?: readonly string[]
}

/** What a configuration of another consent tool says, whatever its format. */
export interface ForeignConfig {
  readonly tool: string
  readonly languages: readonly string[]
  readonly noticeUrl?: string
  readonly validityDays?: number
  readonly purposes: readonly { readonly key: string; readonly title?: Text; readonly description?: Text }[]
  readonly services: readonly ForeignService[]
  /** Where the tool stores visitors' choices, if evaste can read them there. */
  readonly migration?: Pick<Migration, 'from' | 'name' | 'revision'>
  /** Names of cookies that could not be read as a name or a name with `*`. */
  readonly unread: readonly string[]
}

/** Reads one tool’s format; `null` if the file belongs to another tool. */
export type ConfigFormat = (values: readonly NamedValue[]) => ForeignConfig | null

/** A value of a file and its name there: a variable, or the function that receives it. */
export interface NamedValue {
  readonly name: string
  readonly value: unknown
}

/** What a script calls with which arguments, such as `metaPixel({ … })` in a list. */
export interface CallValue {
  readonly call: string
  readonly args: readonly unknown[]
}

export type Values = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const objectsOf = (value: unknown): readonly Values[] => listOf(value).filter(isObject)

/** Every object of a file: a value that is one, or is in a list of them. */
export const objectsIn = (values: readonly NamedValue[]): readonly Values[] =>
  values.flatMap(({ value }) => (Array.isArray(value) ? (value as unknown[]) : [value])).filter(isObject)

export const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
