import { vi } from 'vitest'
import { signalsOf } from '../../../src/declaration/signal-products.js'
import type { DeclarationFile, SignalProduct } from '../../../src/declaration/types.js'
import type { EvasteProblem } from '../../../src/page/session/events.js'
import type { Signal } from '../../../src/page/signals/signal.js'
import { bikeShop } from '../../decision/bike-shop.js'
import { controlSession } from '../session/controlled-session.js'

const PURPOSES: DeclarationFile['purposes'] = ['necessary', 'preferences', 'analytics', 'session-replay', 'marketing']

/** Opens the signal of a product on a page that is not decided yet. */
export function openSignal(
  product: SignalProduct,
  signal: Signal,
  services: readonly Partial<DeclarationFile['services'][number]>[],
  page: Record<string, unknown> = {},
  changes: Partial<DeclarationFile> = {},
) {
  // Without a service, a purpose is not asked.
  const others = ['preferences', 'analytics', 'session-replay', 'marketing'].map((purpose) => ({
    ...{ id: `other-${purpose}`, name: purpose, purpose, signal: null },
    matches: [`${purpose}.polkupaja.example`],
  }))
  const declared = [
    ...services.map((service) => ({ id: product, name: product, purpose: 'marketing', ...service })),
    ...others.filter(({ purpose }) => (changes.purposes ?? PURPOSES).some((one) => one === purpose)),
  ]
  const { session } = controlSession({}, bikeShop({ purposes: PURPOSES, services: declared, ...changes }))
  const report = vi.fn<(problem: EvasteProblem) => void>()
  const told = new Map(signalsOf(session.declaration!)).get(product) ?? []
  const tell = signal({ page, session, services: told, report })
  tell()
  /** A decision, of which the product is told. */
  const decide = (choices: Readonly<Record<string, boolean>>): void => {
    session.decide(choices)
    tell()
  }
  return { page, session, tell, decide, report }
}
