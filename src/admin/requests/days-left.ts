const DAY_MS = 86_400_000

/** Whole days until a deadline; negative once it has passed. */
export const daysLeft = (dueAt: string, now: Date): number => Math.floor((Date.parse(dueAt) - now.getTime()) / DAY_MS)
