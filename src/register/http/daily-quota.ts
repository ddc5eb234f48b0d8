/** How much a site may add on one day (UTC). */
export interface Quota {
  readonly entries: number
  readonly bytes: number
}

export interface DailyQuota {
  /** Takes room for one entry of so many bytes: 0 where there is room, else the whole seconds until the next day. */
  take(key: string, bytes: number, at: Date): number
}

const DAY_MS = 86_400_000

/**
 * Counts what each site adds on a day, in memory: each process gives the whole quota, and a restart begins again, which no
 * stranger can cause.
 */
export function createDailyQuota(quota: Quota): DailyQuota {
  let day = NaN
  let used = new Map<string, { entries: number; bytes: number }>()
  return {
    take(key, bytes, at) {
      const nowMs = at.getTime()
      const today = Math.floor(nowMs / DAY_MS)
      if (today !== day) used = new Map()
      day = today
      const own = used.get(key) ?? { entries: 0, bytes: 0 }
      if (own.entries + 1 > quota.entries || own.bytes + bytes > quota.bytes)
        return Math.ceil(((today + 1) * DAY_MS - nowMs) / 1000)
      used.set(key, { entries: own.entries + 1, bytes: own.bytes + bytes })
      return 0
    },
  }
}
