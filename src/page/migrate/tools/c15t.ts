import type { ConsentToolReader, ToolChoice } from './tool-answer.js'

interface C15tChoice {
  readonly consents?: Readonly<Record<string, boolean>>
  readonly consentInfo?: { readonly time?: number } | null
}

/** C15t: JSON in local storage, and `c.<category>:1,i.t:<time>,…` in a cookie, where a refused category is left out. */
export const c15tReader: ConsentToolReader = {
  itemName: 'c15t',
  read: (stored) => (stored.startsWith('{') ? readJson(stored) : readCompact(stored)),
}

function readJson(stored: string): ToolChoice | null {
  const { consents, consentInfo } = JSON.parse(stored) as C15tChoice
  if (!consents || !consentInfo) return null
  return (key) => {
    const isAllowed = Object.hasOwn(consents, key) ? consents[key] : undefined
    if (typeof isAllowed !== 'boolean') return undefined
    return { isAllowed, at: consentInfo.time }
  }
}

function readCompact(stored: string): ToolChoice | null {
  const values = new Map(stored.split(',').map((part) => part.split(':') as [string, string | undefined]))
  const at = Number(values.get('i.t')) || undefined
  if (!at) return null
  return (key) => ({ isAllowed: values.get(`c.${key}`) === '1', at })
}
