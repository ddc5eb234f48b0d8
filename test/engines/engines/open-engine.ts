import { openChromium } from './chromium.js'
import type { Engine, EngineName } from './engine.js'
import { openFirefox } from './firefox.js'
import { openWebkit } from './webkit.js'

const OPENERS: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebkit,
}

export const engineNames = Object.keys(OPENERS) as readonly EngineName[]

/** @throws {EngineMissing} with what to install. */
export const openEngine = (name: EngineName): Promise<Engine> => OPENERS[name]()
