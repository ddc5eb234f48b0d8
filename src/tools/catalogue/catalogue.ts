import type { KnownService } from './known-service.js'
import { advertisingServices } from './services/advertising.js'
import { exchangeServices } from './services/advertising-exchanges.js'
import { affiliateServices } from './services/affiliates.js'
import { analyticsServices } from './services/analytics.js'
import { cookielessServices } from './services/analytics-without-cookies.js'
import { audienceServices } from './services/audience.js'
import { audioAndTextServices } from './services/audio-and-text.js'
import { bookingServices } from './services/bookings.js'
import { captchaServices } from './services/captchas.js'
import { chatServices } from './services/chat.js'
import { customerDataServices } from './services/customer-data.js'
import { debugReplayServices } from './services/debug-replay.js'
import { deviceRecognitionServices } from './services/device-recognition.js'
import { experimentServices } from './services/experiments.js'
import { feedServices } from './services/feeds.js'
import { formServices } from './services/forms.js'
import { googleServices } from './services/google.js'
import { googleToolServices } from './services/google-tools.js'
import { leadServices } from './services/leads.js'
import { mailingServices } from './services/mailing.js'
import { mapAndFontServices } from './services/maps-and-fonts.js'
import { microsoftServices } from './services/microsoft.js'
import { monitoringServices } from './services/monitoring.js'
import { moreChatServices } from './services/more-chats.js'
import { paymentServices } from './services/payments.js'
import { popUpServices } from './services/pop-ups.js'
import { productServices } from './services/product-analytics.js'
import { replayServices } from './services/replay.js'
import { reviewServices } from './services/reviews.js'
import { socialServices } from './services/social.js'
import { socialPixelServices } from './services/social-pixels.js'
import { videoServices } from './services/video.js'

/** Every service that `evaste add` can copy, in the order in which they are offered. */
export const catalogue: readonly KnownService[] = [
  ...googleServices,
  ...googleToolServices,
  ...microsoftServices,
  ...socialServices,
  ...socialPixelServices,
  ...analyticsServices,
  ...cookielessServices,
  ...productServices,
  ...audienceServices,
  ...replayServices,
  ...debugReplayServices,
  ...monitoringServices,
  ...experimentServices,
  ...mailingServices,
  ...customerDataServices,
  ...popUpServices,
  ...leadServices,
  ...reviewServices,
  ...advertisingServices,
  ...exchangeServices,
  ...affiliateServices,
  ...chatServices,
  ...moreChatServices,
  ...videoServices,
  ...audioAndTextServices,
  ...mapAndFontServices,
  ...feedServices,
  ...formServices,
  ...bookingServices,
  ...captchaServices,
  ...deviceRecognitionServices,
  ...paymentServices,
]
