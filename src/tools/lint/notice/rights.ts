/** The rights that each notice lists (R09). */
export const RIGHTS = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'] as const
export type RightId = (typeof RIGHTS)[number]
