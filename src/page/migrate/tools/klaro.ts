import type { ConsentToolReader } from './tool-answer.js'

/** Klaro: a JSON object with `true` or `false` by the name of the service. It does not record when. */
export const klaroReader: ConsentToolReader = {
  itemName: 'klaro',
  read(stored) {
    const choice = JSON.parse(stored) as Readonly<Record<string, unknown>> | null
    if (typeof choice !== 'object' || choice === null) return null
    return (key) => {
      const isAllowed = Object.hasOwn(choice, key) ? choice[key] : undefined
      if (typeof isAllowed !== 'boolean') return undefined
      return { isAllowed }
    }
  },
}

/** Orejime stores the same under another name. */
export const orejimeReader: ConsentToolReader = { ...klaroReader, itemName: 'eu-consent' }
