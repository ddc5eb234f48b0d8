import type { ConsentToolReader } from './tool-answer.js'

/**
 * Cookiebot: `{stamp:'…',necessary:true,statistics:false,…,method:'explicit',ver:1,utc:1700000000000,region:'fi'}`. A value
 * that is only a number means that the visitor was not asked.
 */
export const cookiebotReader: ConsentToolReader = {
  itemName: 'CookieConsent',
  read(stored) {
    if (!stored.startsWith('{')) return null
    const categories = new Map([...stored.matchAll(/[{,](\w+):(true|false)/g)].map(([, key, value]) => [key, value]))
    // R50: an implied consent is none.
    const isExplicit = /method:'explicit'/.test(stored)
    const at = Number(/[{,]utc:(\d+)/.exec(stored)?.[1]) || undefined
    return (key) => {
      const value = categories.get(key)
      if (value === 'false') return { isAllowed: false, at }
      return value && isExplicit ? { isAllowed: true, at } : undefined
    }
  },
}
