import type { ConsentToolReader } from './tool-answer.js'

/** CookieYes: `consentid:…,consent:yes,action:yes,necessary:yes,analytics:no,…`. It does not record when. */
export const cookieYesReader: ConsentToolReader = {
  itemName: 'cookieyes-consent',
  read(stored) {
    const values = new Map(stored.split(',').map((part) => part.split(':') as [string, string | undefined]))
    // Without an action of the visitor, the rest are defaults.
    if (values.get('action') !== 'yes') return null
    return (key) => {
      const value = values.get(key)
      if (value !== 'yes' && value !== 'no') return undefined
      return { isAllowed: value === 'yes' }
    }
  },
}
