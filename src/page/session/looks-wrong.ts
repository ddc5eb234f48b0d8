import type { Declaration } from '../../declaration/types.js'

const SERVICE_KEYS =
  /^(\$comment|id|name|purpose|recipient|description|matches|inline|trackers|dataLayer|signal|optOutUrl|embed|recording)$/

const TRACKER_KEYS = /^(\$comment|name|type|lifetime|description|domain|path)$/
const CONSENT_KEYS = /^(\$comment|validity|gpc|undeclared|allow|signals|enforce|layout|cookie|account|migrate)$/
const LIFETIME = /^(P[\dTYMWDHS]+|session|persistent|none)$/

/**
 * Whether a readable declaration probably contains a mistake, so that it is worth loading the full parser: a service,
 * one of its trackers or `consent` with an unknown key, a service without anything to recognise it by or with a pattern
 * that matches a single URL only, or a lifetime that is none.
 */
export const looksWrong = ({ services, file }: Declaration): boolean =>
  hasOther(file.consent ?? {}, CONSENT_KEYS) ||
  services.some(
    (service) =>
      hasOther(service, SERVICE_KEYS) ||
      !(service.recording || service.matches.length + service.inline.length + service.trackers.length) ||
      service.matches.some(isOneAddress) ||
      service.trackers.some(
        (tracker) => hasOther(tracker, TRACKER_KEYS) || !LIFETIME.test(tracker.lifetime ?? 'session'),
      ),
  )

const hasOther = (value: object, known: RegExp): boolean => Object.keys(value).some((key) => !known.test(key))

/** `https://stats.example/` matches exactly this URL and no script from that host. */
export const isOneAddress = (pattern: string): boolean => /^[^*]+:\/\/[^*]+$/.test(pattern)
