import type { ConsentToolReader } from './tool-answer.js'

interface HdsChoice {
  readonly groups?: Readonly<Record<string, { readonly timestamp?: number } | undefined>>
  /** The visitor has not answered the banner yet. */
  readonly showBanner?: boolean
}

/** Helsinki Design System: the accepted groups, each with its own time. */
export const hdsReader: ConsentToolReader = {
  itemName: 'city-of-helsinki-cookie-consents',
  read(stored) {
    const { groups, showBanner } = JSON.parse(stored) as HdsChoice
    if (!groups || showBanner) return null
    return (key) => {
      const group = Object.hasOwn(groups, key) ? groups[key] : undefined
      return { isAllowed: !!group, at: group?.timestamp }
    }
  },
}
