import type { DeclarationFile, DeclarationJson } from '../../declaration/types.js'

/** How a bundle starts the session. */
export interface ConsentOptions {
  /** A declaration, an imported `evaste.json`, or its URL. */
  readonly declaration: DeclarationFile | DeclarationJson | string
  /** BCP 47. Default: `<html lang>`. */
  readonly language?: string
  /**
   * Where `evaste/site/evaste-worker.js` is served: what waits in the page is then refused in the workers too that its
   * scripts make of a blob. Default: what such a worker loads is not held.
   */
  readonly workerUrl?: string
}
