/** Derives an id from a name: `Kulmaleipomo Oy` becomes `kulmaleipomo-oy`. Empty where the name has no letter or digit. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
