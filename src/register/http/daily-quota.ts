/** How much a site may add per day (UTC). */
export interface Quota {
  readonly entries: number
  readonly bytes: number
}

export interface DailyQuota {
  /**
   * Reserves quota for one entry of this many bytes. Returns 0 on success, otherwise the whole seconds until the next
   * day.
   */
  take(key: string, bytes: number, at: Date): number
}

const DAY_MS = 86_400_000

/**
 * Counts what each site adds per day, in memory. Each process grants the whole quota, and a restart resets it; no
 * outsider can cause a restart.
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
