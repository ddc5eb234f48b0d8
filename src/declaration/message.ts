/** A sentence by its id in a table, and what is filled into it. */
export interface Message<Id extends string = string> {
  readonly id: Id
  readonly values?: Readonly<Record<string, MessageValue>>
}

/** What is filled into a message: text as it is, another message of the same table, or a list. */
export type MessageValue = string | number | Message | MessageList

/** Items that are joined as the language joins them: “a, b and c” or “a, b or c”. */
export interface MessageList {
  readonly join: 'and' | 'or'
  readonly items: readonly MessageValue[]
}

/** The sentences of one language, with `{name}` for what is filled in. A language that lacks one does not compile. */
export interface MessageTable<Id extends string = string> {
  /** A BCP 47 tag, for how lists are joined. */
  readonly language: string
  readonly texts: Readonly<Record<Id, string>>
}

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** No argument for a sentence without placeholders, else exactly its placeholders. */
export type ValuesOf<Text extends string> = [NamesIn<Text>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<Text>, MessageValue>>]

/** Creates a message of one table, such as `say('outside', { country: 'US' })`. */
export type Say<Texts extends Readonly<Record<string, string>>> = <Id extends keyof Texts & string>(
  id: Id,
  ...values: ValuesOf<Texts[Id]>
) => Message<Id>

/**
 * The function that creates the messages of a table, and accepts only ids and placeholders that the table has.
 *
 * @param _texts the sentences in the language in which the placeholders are declared.
 */
export const messagesOf =
  <const Texts extends Readonly<Record<string, string>>>(_texts: Texts): Say<Texts> =>
  (id, ...[values]) =>
    values === undefined ? { id } : { id, values }

/** The text of a message in the language of the table. */
export const writeMessage = <Id extends string>({ id, values = {} }: Message<Id>, table: MessageTable<Id>): string =>
  table.texts[id].replace(/\{(\w+)\}/g, (_, name: string) => writeValue(values[name] ?? '', table))

function writeValue(value: MessageValue, table: MessageTable): string {
  if (typeof value !== 'object') return String(value)
  if ('id' in value) return writeMessage(value, table)
  const type = value.join === 'and' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat(table.language, { type }).format(value.items.map((item) => writeValue(item, table)))
}
