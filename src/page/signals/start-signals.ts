import { signalsOf } from '../../declaration/signal-products.js'
import type { Service, SignalProduct } from '../../declaration/types.js'
import { missingChunk } from '../session/start-problems.js'
import type { StartSignals } from '../session/session-wiring.js'
import type { Signal } from './signal.js'

/** Where the file of a product comes from. */
export interface SignalFiles {
  /**
   * What is there at once.
   *
   * @param waits whether the page may wait for it, because the vendor's code may run as soon as it goes on.
   */
  readonly now: (product: SignalProduct, waits: boolean) => Signal | undefined
  readonly later: (product: SignalProduct) => Promise<Signal>
}

/** Untold, these do no more than consent to their one service allows; all others distinguish purposes. */
const SAFE_UNTOLD = /uet|meta|tik|pin|snow/

/** What tells a product; not there yet, or never, if its file failed. */
interface Opened {
  readonly services: readonly Service[]
  tell?: () => void
}

/**
 * Tells vendors of decisions, by a file for each product that the declaration names and for no other. Until the file has
 * pushed the product's default, its services are `isWaiting`, and stay held although they are allowed (R96). If the file
 * fails, they stay held unless the vendor does no more than is allowed without it.
 */
export const startSignals =
  (files: SignalFiles): StartSignals =>
  (session, report, settled) => {
    const products = new Map<SignalProduct, Opened>()
    /** Without a pause if the file is there at once. */
    const open = async (product: SignalProduct, services: readonly Service[]): Promise<void> => {
      const opened: Opened = { services }
      products.set(product, opened)
      const isAllowed = (): boolean => services.some(({ id }) => session.allows(id))
      try {
        const signal = files.now(product, !services[0] || isAllowed()) ?? (await files.later(product))
        const tell = signal({ page: window as never, session, services, report })
        tell()
        opened.tell = tell
      } catch (cause) {
        report(missingChunk(`evaste-signal-${product}.js`, cause))
        if (SAFE_UNTOLD.test(product)) opened.tell = () => undefined
      }
      if (isAllowed()) settled()
    }
    return {
      tell() {
        if (!session.declaration?.consent.enforce) return
        for (const [product, services] of signalsOf(session.declaration)) {
          const opened = products.get(product)
          if (opened) opened.tell?.()
          else void open(product, services)
        }
      },
      isWaiting: (wanted) =>
        [...products.values()].some(({ services, tell }) => !tell && services.some(({ id }) => id === wanted)),
    }
  }
