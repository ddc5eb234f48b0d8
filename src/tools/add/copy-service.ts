import type { Recipient, ServiceDetails, Text } from '../../declaration/types.js'
import type { KnownService } from '../catalogue/known-service.js'
import { writeNotes } from '../catalogue/notes/write-notes.js'
import { draftLanguage } from '../tool-language.js'

/** A known service in the form of a declaration. */
export interface CopiedService {
  readonly service: ServiceDetails
  readonly recipient: Recipient | null
}

/** Copies a service from the catalogue, in the declaration's languages only. */
export function copyService(known: KnownService, languages: readonly string[]): CopiedService {
  const { id, name, purpose, recipient, description, notes: _, sources: __, ...rest } = known
  const service: ServiceDetails = {
    id,
    name,
    purpose,
    ...(recipient && { recipient: recipient.id }),
    description,
    ...rest,
  }
  return { service: inLanguages(service, languages), recipient: recipient && toConfirm(recipient, languages) }
}

/** What the catalogue says of a company is for the controller to confirm. */
const toConfirm = (recipient: Recipient, [first = '']: readonly string[]): Recipient => ({
  $comment: writeNotes(['confirm-company'], draftLanguage(first)),
  ...recipient,
})

function inLanguages<Value>(value: Value, languages: readonly string[]): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => inLanguages(item, languages)) as Value
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return cutText(value, languages) as Value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguages(item, languages)])) as Value
}

const isText = (value: object): value is Record<string, string> => 'fi' in value && 'en' in value

/** A first language that the catalogue lacks gets the English text, which must be translated. */
function cutText(text: Record<string, string>, languages: readonly string[]): Text {
  const spoken = languages.flatMap((tag) => {
    const words = text[tag] ?? text[tag.split('-')[0] ?? '']
    if (words === undefined) return []
    return [[tag, words] as const]
  })
  if (spoken[0]?.[0] === languages[0]) return Object.fromEntries(spoken)
  return text.en ?? ''
}
