import { EvasteApiKeys } from './evaste-api-keys.js'
import { EvasteLeaving } from './evaste-leaving.js'
import { EvasteSettings } from './evaste-settings.js'
import { EvasteSiteOrigins } from './evaste-site-origins.js'
import { EvasteSiteRecipients } from './evaste-site-recipients.js'
import { EvasteSiteRetention } from './evaste-site-retention.js'

export const settingsElements = {
  'evaste-settings': EvasteSettings,
  'evaste-site-origins': EvasteSiteOrigins,
  'evaste-site-recipients': EvasteSiteRecipients,
  'evaste-site-retention': EvasteSiteRetention,
  'evaste-api-keys': EvasteApiKeys,
  'evaste-leaving': EvasteLeaving,
}
