/** The five reference sites, by their key at the register and in the address. */
export const siteKeys = ['sug', 'sole-trader', 'sepontytar', 'siniservice', 'sonmark'] as const

export type SiteKey = (typeof siteKeys)[number]

export const isSiteKey = (text: string | undefined): text is SiteKey => siteKeys.some((key) => key === text)
