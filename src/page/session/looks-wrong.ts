import type { Declaration } from '../../declaration/types.js'

const SERVICE_KEYS =
  /^(\$comment|id|name|purpose|recipient|description|matches|inline|trackers|dataLayer|optOutUrl|embed)$/

/**
 * Whether something in a declaration that can be read is probably not what was meant, so that it is worth loading the
 * full parser: a service with an unknown key, with nothing to hold it by, or with a pattern for one address alone.
 */
export const looksWrong = ({ services }: Declaration): boolean =>
  services.some(
    (service) =>
      Object.keys(service).some((key) => !SERVICE_KEYS.test(key)) ||
      !(service.matches.length + service.inline.length + service.trackers.length) ||
      service.matches.some(isOneAddress),
  )

/** `https://stats.example/` matches this very address and no script from there. */
export const isOneAddress = (pattern: string): boolean => /^[^*]+:\/\/[^*]+$/.test(pattern)
