import * as v from 'valibot'
import { $comment, needed, optional } from './schema-keys.js'
import type { PlainProblemId } from '../problems/problem.js'
import { duration, label } from './value-schemas.js'

const keys = v.pipe(v.array(label), v.minLength(1, 'migrate-keys' satisfies PlainProblemId))

/** `consent.migrate`. */
export const migration = v.strictObject({
  $comment,
  from: needed(
    v.picklist(['c15t', 'cookiebot', 'cookieyes', 'hds', 'klaro', 'orejime', 'tarteaucitron', 'vanilla-cookieconsent']),
    'The tool.',
  ),
  name: optional(label, 'The name of its cookie or storage key. Default: the tool’s own.'),
  services: needed(
    v.objectWithRest({ $comment }, v.union([label, keys])),
    'By service id: the tool’s key for its category or service, or several that must all be accepted.',
  ),
  preselected: optional(v.array(label), 'Keys that were ticked beforehand: only their refusals are taken over.'),
  maxAge: optional(
    duration,
    'How old a choice can be, for a tool that does not record when. Default: only refusals are taken over.',
  ),
  revision: optional(v.number(), 'For vanilla-cookieconsent: consents to another revision are not taken over.'),
})
