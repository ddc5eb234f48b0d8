import type { KnownService } from './known-service.js'
import { advertisingServices } from './services/advertising.js'
import { analyticsServices } from './services/analytics.js'
import { chatServices } from './services/chat.js'
import { formServices } from './services/forms.js'
import { googleServices } from './services/google.js'
import { leadServices } from './services/leads.js'
import { mailingServices } from './services/mailing.js'
import { mediaServices } from './services/media.js'
import { microsoftServices } from './services/microsoft.js'
import { monitoringServices } from './services/monitoring.js'
import { replayServices } from './services/replay.js'
import { socialServices } from './services/social.js'

/** Every service that `evaste add` can copy, by the order in which they are offered. */
export const catalogue: readonly KnownService[] = [
  ...googleServices,
  ...microsoftServices,
  ...socialServices,
  ...analyticsServices,
  ...replayServices,
  ...monitoringServices,
  ...mailingServices,
  ...leadServices,
  ...advertisingServices,
  ...chatServices,
  ...mediaServices,
  ...formServices,
]
