import type { ConsentToolReader } from './tool-answer.js'

/**
 * Tarteaucitron: `!service=true!service=false!service=wait`. Only a refusal is an answer here: the tool also writes `true`
 * where nobody has clicked, and renews the cookie for each new service.
 */
export const tarteaucitronReader: ConsentToolReader = {
  itemName: 'tarteaucitron',
  read(stored) {
    const refused = [...stored.matchAll(/!([^=!]+)=false/g)].map(([, key]) => key)
    return (key) => (refused.includes(key) ? { isAllowed: false } : undefined)
  },
}
