import type { ReactNode } from 'react'
import { useAllowed } from './use-consent.js'

export interface ConsentedProps {
  /** A purpose or service id. */
  readonly to: string
  /** Shown until then, and on a server. Default: nothing. */
  readonly fallback?: ReactNode
  readonly children?: ReactNode
}

/**
 * Renders its children while the visitor allows a purpose or service. Before that it mounts none of them.
 *
 * @example
 * import { Consented } from 'evaste/react'
 *
 * export const Oven = () => (
 *   <Consented to="youtube" fallback={<p>A video, once you allow YouTube.</p>}>
 *     <iframe title="Our ovens" src="https://www.youtube-nocookie.com/embed/ovens" />
 *   </Consented>
 * )
 */
export const Consented = ({ to, fallback = null, children }: ConsentedProps): ReactNode =>
  useAllowed(to) ? children : fallback
