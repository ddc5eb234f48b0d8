import { userAsCaller, opens } from './find-caller.js'
import type { PeopleNeeds } from './people.js'
import type { OpenSession } from './sessions.js'
import { UNDERTAKING_VERSION } from './undertaking.js'

/** A session as its own user reads it. Until the second factor is given, it says nothing but how to give it. */
export async function describeSession({ user, next }: OpenSession, { sites, store }: PeopleNeeds) {
  const passkeys = await store.passkeys(user.userId)
  const methods = [
    ...(user.totp === null ? [] : ['code']),
    ...(passkeys.length > 0 ? ['passkey'] : []),
    'recovery-code',
  ]
  if (next === 'second-factor') return { next, methods }
  const caller = userAsCaller(user)
  const own = [...sites.values()].filter(({ controller }) => opens(caller, controller))
  return {
    next,
    user: { id: user.userId, name: user.name, email: user.email },
    role: caller.role,
    language: user.language,
    undertaking: {
      version: UNDERTAKING_VERSION,
      acceptedAt: next === null ? (user.undertaking?.acceptedAt ?? null) : null,
    },
    scopes: caller.scopes,
    reads: caller.reads,
    controllers: caller.controllers,
    // Names of customers are behind the undertaking too.
    sites: next === null ? own.map(({ site, controller }) => ({ site, controller })) : [],
  }
}
