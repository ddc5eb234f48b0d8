import { DECLARED_ID } from '../../declaration/id-patterns.js'
import type { Operator } from '../../register/node/operator.js'
import { changeUser, inviteUser, renewInvitation, resetSecondFactors } from '../../register/people/manage-users.js'
import { normalEmail } from '../../register/people/normal-email.js'
import { isRole, type Role, roles } from '../../register/people/roles.js'
import type { RegisterConfig } from '../../register/node/config.js'
import type { StoredUser } from '../../register/stores/store.js'
import { CannotRun, type CommandInput, type CommandOption, type Outcome } from '../command.js'
import { configFor } from './config-for.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const usersOptions: Readonly<Record<string, CommandOption>> = {
  role: { type: 'string', value: 'agency', description: `users add: one of ${roles.join(', ')}` },
  name: { type: 'string', description: 'users add: the name that colleagues see' },
}

const verbs = ['add', 'link', 'disable', 'enable', 'reset'] as const
type Verb = (typeof verbs)[number]
const isVerb = (word: string | undefined): word is Verb => verbs.some((verb) => verb === word)

/**
 * `evaste register users`: lists the users; `add <email>` and `link <email>` print a link that sets the password;
 * `disable`, `enable`, and `reset` for a lost second factor. A user may also be named by its id.
 */
export const usersAction: RegisterAction = async ([verb, who, ...more], input, context) => {
  if (verb !== undefined && !isVerb(verb)) throw new CannotRun(`unknown action users ${verb}; use ${verbs.join(', ')}`)
  if ((verb === undefined) !== (who === undefined) || more.length > 0)
    throw new CannotRun('name one user: evaste register users add|link|disable|enable|reset <email>')
  const { config } = await configFor(input, context)
  return withOperator(input, context, (operator) => {
    if (verb === undefined || who === undefined) return list(operator)
    if (verb === 'add') return add(who, { operator, input, config })
    return change(verb, who, { operator, config })
  })
}

async function list({ store }: Operator): Promise<Outcome> {
  const users = (await store.users()).map(({ password, totp, ...shown }) => ({ ...shown, isActive: password !== null }))
  const lines = users.map(({ email, userId, role, controllers, isActive, disabledAt }) => {
    const state = disabledAt === null ? (isActive ? [] : ['invited']) : ['disabled']
    return [email, userId, role, controllers?.join() ?? 'all controllers', ...state].join(' ')
  })
  return { exitCode: 0, text: lines.join('\n') || 'there is no user', json: users }
}

interface Place {
  readonly operator: Operator
  readonly config: RegisterConfig
}

async function add(
  email: string,
  { operator, input: { options }, config }: Place & { readonly input: CommandInput },
): Promise<Outcome> {
  if (!/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email)) throw new CannotRun(`${email} is not an e-mail address`)
  const role = String(options.role ?? 'agency')
  if (!isRole(role)) throw new CannotRun(`--role takes one of ${roles.join(', ')}`)
  const controllers = options.controller === undefined ? null : String(options.controller).split(',')
  if (controllers && !controllers.every((controller) => DECLARED_ID.test(controller)))
    throw new CannotRun('--controller takes the ids of controllers, comma-separated')
  if (controllers === null && role !== 'agency')
    throw new CannotRun('name the controllers that the user may see: --controller corner-bakery')
  const name = String(options.name ?? email)
  if (!/^[^\p{Cc}\p{Zl}\p{Zp}]{1,128}$/u.test(name)) throw new CannotRun('--name takes 1 to 128 characters')
  const wanted = { email, name, role: role as Role, controllers, language: 'en' }
  // The operator may know of every user.
  const { user, invitation } = await inviteUser(wanted, () => true, needsOf(operator)).catch((cause: unknown) => {
    throw new CannotRun(`there is a user ${email} already; evaste register users link ${email} prints a new link`, {
      cause,
    })
  })
  return linkOutcome(user, linkFor(config, invitation))
}

async function change(verb: Exclude<Verb, 'add'>, who: string, { operator, config }: Place): Promise<Outcome> {
  const user = await findUser(who, operator)
  const needs = needsOf(operator)
  if (verb === 'link') return linkOutcome(user, linkFor(config, await renewInvitation(user, needs)))
  if (verb === 'reset') await resetSecondFactors(user, needs)
  else await changeUser(user, { disabled: verb === 'disable' }, needs)
  const done = {
    reset: 'sets up a new second factor at the next sign-in',
    disable: 'is signed out and can no longer sign in',
    enable: 'can sign in again',
  }
  return {
    exitCode: 0,
    text: `${user.email} ${done[verb]}`,
    json: { userId: user.userId, email: user.email, [verb]: true },
  }
}

async function findUser(who: string, { store }: Operator): Promise<StoredUser> {
  const [user, ...others] = who.includes('@') ? await store.usersByEmail(normalEmail(who)) : []
  if (others.length > 0)
    throw new CannotRun(
      `several users have this address; name one by its id: ${[user, ...others].map((one) => one?.userId).join(', ')}`,
    )
  const found = user ?? (await store.user(who))
  if (!found) throw new CannotRun(`there is no user ${who}; evaste register users lists them`)
  return found
}

const needsOf = ({ store, rights }: Operator) => ({ store, now: rights.now, log: () => {} })

/** Behind `#`, so that no server log has the token. */
function linkFor({ publicUrl, host, port, basePath }: RegisterConfig, token: string): string {
  return `${publicUrl ?? `http://${host}:${port}${basePath}`}/admin/#/invitation?token=${token}`
}

const linkOutcome = ({ userId, email }: StoredUser, link: string): Outcome => ({
  exitCode: 0,
  text: `${email} sets a password here, once, within a week; keep this link secret: ${link}`,
  json: { userId, email, link },
})
