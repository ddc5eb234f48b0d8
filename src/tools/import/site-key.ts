/** A key for a site, made from a name: `Kulmaleipomo Oy` is `kulmaleipomo-oy`. */
export const siteKey = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
