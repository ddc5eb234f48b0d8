import { askedPurposes } from '../../declaration/asked.js'
import { canonical } from '../../declaration/canonical.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentRecord } from '../../record/record.js'
import { isRefusalLessVisible, isTextHidden } from '../../record/visibility.js'
import type { Draft } from './append-batch.js'
import { countAs } from '../statistics/count-decisions.js'
import { ipModeOf } from '../addresses/ip-mode.js'
import { allowsRecording } from '../recordings/find-allowance.js'
import { issuerOf } from './issuer.js'
import type { PersonalVault } from '../addresses/vault.js'
import { RegisterProblem } from '../http/problem.js'
import type { EntryFlag } from '../chain/seal.js'
import type { SiteDeclarations } from '../sites/site-declarations.js'

const DAY_MS = 86_400_000

export interface DraftNeeds {
  readonly declarations: SiteDeclarations
  readonly hasInterfaceText: (digest: string) => Promise<boolean>
  readonly vault: PersonalVault
}

/** What the server knows about a request, apart from its record. */
export interface Arrival {
  readonly at: Date
  /** The visitor's address, verified against the trusted proxies. */
  readonly address: string | null
}

/**
 * Prepares a record for the queue: checks it against its own declaration, sets flags, and encrypts its address.
 *
 * @throws {RegisterProblem} `unknown-purpose`.
 */
export async function createDraft(record: ConsentRecord, { at, address }: Arrival, needs: DraftNeeds): Promise<Draft> {
  const own = await needs.declarations.find(record.declaration.digest)
  const declared = own && declaredIn(own)
  if (declared) assertDeclared(record, declared)
  const declaration = own ?? (await needs.declarations.configured())
  const flags: EntryFlag[] = []
  if (isClockOff(record, at)) flags.push('clock-skew')
  if (!own) flags.push('unknown-declaration')
  if (!(await needs.hasInterfaceText(record.interface.digest))) flags.push('unknown-interface')
  if (declared?.askedIds.some((id) => !Object.hasOwn(record.choices, id))) flags.push('incomplete-choices')
  const { visibility } = record
  if (visibility && isRefusalLessVisible(visibility)) flags.push('refusal-less-visible')
  if (visibility && isTextHidden(visibility)) flags.push('text-hidden')
  return {
    record,
    text: canonical(record),
    recordedAt: at.toISOString(),
    flags,
    countedAs: countAs(record, own),
    allowsRecording: allowsRecording(record, declaration),
    issuer: issuerOf(record, declaration),
    ...(await needs.vault.protect(address, ipModeOf(declaration))),
  }
}

/** A choice that was made in another tool is older than its record. */
function isClockOff({ source, decidedAt }: ConsentRecord, at: Date): boolean {
  const ahead = Date.parse(decidedAt) - at.getTime()
  return ahead > DAY_MS || (ahead < -DAY_MS && source !== 'import')
}

function assertDeclared({ choices, services }: ConsentRecord, { purposeIds, serviceIds }: Declared): void {
  const isDeclared =
    Object.keys(choices).every((id) => purposeIds.has(id)) && Object.keys(services).every((id) => serviceIds.has(id))
  if (!isDeclared) throw new RegisterProblem('unknown-purpose')
}

/** The ids of a declaration: those that a record may name, and those that it must. */
interface Declared {
  readonly purposeIds: ReadonlySet<string>
  readonly serviceIds: ReadonlySet<string>
  readonly askedIds: readonly string[]
}

const found = new WeakMap<Declaration, Declared>()

/** Cached: a declaration never changes, and a thousand records per second may name the same one. */
function declaredIn(declaration: Declaration): Declared {
  const declared = found.get(declaration) ?? {
    purposeIds: new Set(declaration.purposes.map(({ id }) => id)),
    serviceIds: new Set(declaration.services.map(({ id }) => id)),
    askedIds: askedPurposes(declaration).map(({ id }) => id),
  }
  found.set(declaration, declared)
  return declared
}
