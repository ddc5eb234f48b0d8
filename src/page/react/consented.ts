import type { ReactNode } from 'react'
import { useAllowed } from './use-consent.js'

export interface ConsentedProps {
  /** A purpose or service id. */
  readonly to: string
  /** Shown until then, and on a server. Default: nothing. */
  readonly fallback?: ReactNode
  readonly children?: ReactNode
}

/** Renders its children while the visitor allows a purpose or service, and mounts nothing of them before. */
export const Consented = ({ to, fallback = null, children }: ConsentedProps): ReactNode =>
  useAllowed(to) ? children : fallback
