import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../engines/engines/engine.js'
import { openEngine } from '../engines/engines/open-engine.js'
import { walkKeyboard } from '../engines/keyboard/walk-keyboard.js'
import { openOrigins, type Origins } from '../engines/origins/origins.js'

let engine: Engine
let origins: Origins
beforeAll(async () => {
  ;[engine, origins] = await Promise.all([openEngine('chromium'), openOrigins('dist')])
})
afterAll(() => Promise.all([engine.close(), origins.close()]))

// In Firefox and WebKitGTK: npm run test:browsers.
test('with keys alone a visitor reaches the banner first, looks into the settings, refuses, and is back at the page’s own control', async () => {
  expect(await walkKeyboard(engine, origins)).toEqual([])
})
