import type { Provision, Text } from '../../../src/declaration/types.js'

/** One text in Finnish, Swedish and English. */
export const say = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

export const voluntary = (consequence: Text): Provision => ({ requirement: 'voluntary', consequence })
export const contractual = (consequence: Text): Provision => ({ requirement: 'contractual', consequence })
export const statutory = (consequence: Text): Provision => ({ requirement: 'statutory', consequence })

/** What follows from refusing whatever the banner asks for. */
export const worksWithout = voluntary(
  say('Sivusto toimii ilmankin.', 'Webbplatsen fungerar också utan.', 'The site works without it, too.'),
)
