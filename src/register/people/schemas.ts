import * as v from 'valibot'
import { DECLARED_ID } from '../../declaration/id-patterns.js'
import { idOf, NOTHING_ELSE } from '../http/parse-body.js'
import { roles } from './roles.js'

/** Text of at most so many characters, on one line. */
const lineOf = (most: number, least = 1) =>
  v.pipe(
    v.string('a text is needed'),
    v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a text on one line is needed'),
    v.minLength(least, `at least ${least} characters`),
    v.maxLength(most, `at most ${most} characters`),
  )
const secretOf = (most: number) => v.pipe(v.string('a text is needed'), v.maxLength(most, `at most ${most} characters`))
const ADDRESS = 'an e-mail address is needed'
const emailSchema = v.pipe(
  v.string(ADDRESS),
  v.maxLength(254, ADDRESS),
  v.regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, ADDRESS),
)
/** NIST SP 800-63B: length counts, and no rule about kinds of characters. */
const newPasswordSchema = v.pipe(
  v.string('a password is needed'),
  v.minLength(12, 'a password of at least 12 characters is needed'),
  v.maxLength(1_024, 'a password of at most 1,024 characters is needed'),
)
const languageSchema = v.picklist(['fi', 'sv', 'en'], 'one of fi, sv, en is needed')
const controllersSchema = v.nullable(
  v.pipe(
    v.array(idOf('the ids of controllers are needed')),
    v.minLength(1, 'at least one'),
    v.maxLength(500, 'at most 500'),
  ),
)
const roleSchema = v.picklist(roles, `one of ${roles.join(', ')} is needed`)
const tokenSchema = v.pipe(v.string('a token is needed'), v.regex(/^[\w-]{43}$/, 'a token is needed'))

export const credentialsSchema = v.strictObject({ email: secretOf(254), password: secretOf(1_024) }, NOTHING_ELSE)
export const secondFactorSchema = v.union(
  [v.strictObject({ code: secretOf(32) }), v.strictObject({ recoveryCode: secretOf(64) })],
  'either code or recoveryCode is needed',
)
/** What a browser's `navigator.credentials` gave; its library checks the rest. */
export const passkeyAnswerSchema = v.strictObject({ response: v.looseObject({ id: v.string() }) }, NOTHING_ELSE)
export const newPasskeySchema = v.strictObject(
  { response: v.looseObject({ id: v.string() }), label: lineOf(64), password: v.exactOptional(secretOf(1_024)) },
  NOTHING_ELSE,
)
export const newCodeSchema = v.strictObject(
  {
    secret: v.pipe(v.string('a secret is needed'), v.regex(/^[A-Z2-7]{32}$/, '32 characters of base32 are needed')),
    code: secretOf(32),
    password: v.exactOptional(secretOf(1_024)),
  },
  NOTHING_ELSE,
)
/** Who changes how they sign in proves once more who they are. */
export const confirmationSchema = v.strictObject({ password: secretOf(1_024) }, NOTHING_ELSE)
export const passwordChangeSchema = v.strictObject(
  { password: secretOf(1_024), newPassword: newPasswordSchema },
  NOTHING_ELSE,
)
export const undertakingSchema = v.strictObject({ version: secretOf(64) }, NOTHING_ELSE)
export const profileSchema = v.strictObject({ name: lineOf(128), language: languageSchema }, NOTHING_ELSE)
export const invitationSchema = v.strictObject({ token: tokenSchema }, NOTHING_ELSE)
export const acceptanceSchema = v.strictObject({ token: tokenSchema, password: newPasswordSchema }, NOTHING_ELSE)
export const firstUserSchema = v.strictObject(
  { token: tokenSchema, email: emailSchema, name: lineOf(128), password: newPasswordSchema, language: languageSchema },
  NOTHING_ELSE,
)
export const newUserSchema = v.strictObject(
  {
    email: emailSchema,
    name: lineOf(128),
    role: roleSchema,
    /** `null`: every controller; only an agency's user has that. */
    controllers: controllersSchema,
    language: v.exactOptional(languageSchema),
  },
  NOTHING_ELSE,
)
export const userChangeSchema = v.strictObject(
  {
    name: v.exactOptional(lineOf(128)),
    role: v.exactOptional(roleSchema),
    controllers: v.exactOptional(controllersSchema),
    disabled: v.exactOptional(v.boolean('true or false is needed')),
  },
  NOTHING_ELSE,
)

const time = v.pipe(v.string(), v.isoTimestamp())
const id = v.pipe(v.string(), v.regex(DECLARED_ID))

/** A session as its own user reads it. */
export const sessionSchema = v.union([
  v.strictObject({
    next: v.literal('second-factor'),
    methods: v.array(v.picklist(['code', 'passkey', 'recovery-code'])),
  }),
  v.strictObject({
    next: v.nullable(v.picklist(['enrol', 'undertaking'])),
    user: v.strictObject({ id: v.string(), name: v.string(), email: v.string() }),
    role: roleSchema,
    language: languageSchema,
    undertaking: v.strictObject({ version: v.string(), acceptedAt: v.nullable(time) }),
    scopes: v.array(v.string()),
    reads: v.array(v.string()),
    controllers: v.nullable(v.array(id)),
    sites: v.array(v.strictObject({ site: id, controller: id })),
  }),
])
export const secondFactorsSchema = v.strictObject({
  code: v.boolean(),
  passkeys: v.array(v.strictObject({ id: v.string(), label: v.string(), createdAt: time })),
  recoveryCodesLeft: v.number(),
})
/** `recoveryCodes`: new ones, shown this once; `null`: the earlier ones stay. */
export const enrolledSchema = v.strictObject({ recoveryCodes: v.nullable(v.array(v.string())) })
export const codeSecretSchema = v.strictObject({ secret: v.string(), uri: v.string() })
export const invitedSchema = v.strictObject({ name: v.string(), email: v.string(), language: languageSchema })
export const userSchema = v.strictObject({
  id: v.string(),
  email: v.string(),
  name: v.string(),
  role: roleSchema,
  controllers: v.nullable(v.array(id)),
  language: languageSchema,
  /** Whether the invitation was accepted. */
  isActive: v.boolean(),
  undertaking: v.nullable(v.strictObject({ version: v.string(), acceptedAt: time })),
  createdAt: time,
  disabledAt: v.nullable(time),
})
/** `invitation`: the token of the link `/admin#invitation=…`, shown this once. */
export const userWithInvitationSchema = v.strictObject({ ...userSchema.entries, invitation: v.string() })
