import type { Declaration } from '../../declaration/types.js'

const SERVICE_KEYS =
  /^(\$comment|id|name|purpose|recipient|description|matches|inline|trackers|dataLayer|signal|optOutUrl|embed|recording)$/

/**
 * Whether a readable declaration probably contains a mistake, so that it is worth loading the full parser: a service
 * with an unknown key, without anything to recognise it by, or with a pattern that matches a single URL only.
 */
export const looksWrong = ({ services }: Declaration): boolean =>
  services.some(
    (service) =>
      Object.keys(service).some((key) => !SERVICE_KEYS.test(key)) ||
      !(service.recording || service.matches.length + service.inline.length + service.trackers.length) ||
      service.matches.some(isOneAddress),
  )

/** `https://stats.example/` matches exactly this URL and no script from that host. */
export const isOneAddress = (pattern: string): boolean => /^[^*]+:\/\/[^*]+$/.test(pattern)
