/** Derives a site id from a name: `Kulmaleipomo Oy` becomes `kulmaleipomo-oy`. */
export const siteKey = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
