import { createKeeper } from './page/session/keeper.js'
import type { Keeper, KeeperParts } from './page/session/keeper-parts.js'

/** Opens the keeper; with `register: null` the delivery never loads. */
export const openKeeper = (parts: KeeperParts): Keeper => createKeeper(parts, () => import('./delivery.js'))
