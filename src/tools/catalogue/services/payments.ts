import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { payments } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const stripe = company('stripe', 'Stripe Payments Europe, Limited', 'IE', 'controller', 'https://stripe.com/privacy', [
  { country: 'US', mechanism: 'scc' },
])
const paypal = company(
  'paypal',
  'PayPal (Europe) S.à r.l. et Cie, S.C.A.',
  'LU',
  'controller',
  'https://www.paypal.com/myaccount/privacy/privacyhub',
)
const klarna = company(
  'klarna',
  'Klarna Bank AB',
  'SE',
  'controller',
  'https://www.klarna.com/international/privacy-policy/',
)
const paytrail = company('paytrail', 'Paytrail Oyj', 'FI', 'controller', 'https://www.paytrail.com/tietosuojaseloste')
const adyen = company(
  'adyen',
  'Adyen N.V.',
  'NL',
  'controller',
  'https://www.adyen.com/policies-and-disclaimer/privacy-policy',
)
const nexi = company(
  'nexi',
  'Nexi Denmark A/S (Nets Easy)',
  'DK',
  'controller',
  'https://www.nexigroup.com/en/privacy-policy/',
)
const visma = company('visma-pay', 'Visma Solutions Oy', 'FI', 'processor', 'https://www.visma.fi/tietosuoja/')
const svea = company('svea', 'Svea Bank AB', 'SE', 'controller', 'https://www.svea.com/en/privacy-policy')
const walley = company('walley', 'Walley AB', 'SE', 'controller', 'https://www.walley.se/integritetspolicy/')
const mobilePay = company('mobilepay', 'Vipps MobilePay AS', 'NO', 'controller', 'https://www.mobilepay.fi/tietosuoja')

/** Payments. */
export const paymentServices: readonly KnownService[] = [
  {
    id: 'stripe',
    name: 'Stripe',
    purpose: 'security',
    recipient: stripe,
    description: payments,
    matches: ['stripe.com', 'stripecdn.com', 'stripe.network'],
    trackers: [
      cookie('__stripe_mid', 'P1Y', 'fraud'),
      cookie('__stripe_sid', 'PT30M', 'fraud'),
      cookie('m', 'P2Y', 'fraud', 'm.stripe.com'),
    ],
    notes: ['checkout-only'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'paypal',
    name: 'PayPal',
    purpose: 'security',
    recipient: paypal,
    description: payments,
    matches: ['paypal.com', 'paypalobjects.com'],
    trackers: [
      cookie('ts', 'P3Y', 'fraud', '.paypal.com'),
      cookie('ts_c', 'P3Y', 'fraud', '.paypal.com'),
      cookie('enforce_policy', 'P1Y', 'choice', '.paypal.com'),
      cookie('nsid', 'session', 'payment', '.paypal.com'),
      cookie('x-pp-s', 'session', 'payment', '.paypal.com'),
      cookie('l7_az', 'P1D', 'routing', '.paypal.com'),
      localItem('__paypal_storage__', 'payment'),
    ],
    notes: ['checkout-only'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'klarna',
    name: 'Klarna',
    purpose: 'security',
    recipient: klarna,
    description: payments,
    matches: ['klarna.com', 'klarnacdn.net', 'klarnaservices.com'],
    trackers: [
      localItem('__klarna_sdk_config', 'payment'),
      localItem('klarna_*', 'payment'),
      cookie('_klarna_sdk_*', 'P1Y', 'fraud'),
    ],
    notes: ['checkout-only', 'klarna-messages'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'paytrail',
    name: 'Paytrail',
    purpose: 'security',
    recipient: paytrail,
    description: payments,
    matches: ['paytrail.com', 'checkout.fi'],
    trackers: [],
    notes: ['checkout-only', 'pays-on-paytrail'],
    sources: ['vendor-docs'],
  },
  {
    id: 'adyen',
    name: 'Adyen',
    purpose: 'security',
    recipient: adyen,
    description: payments,
    matches: ['adyen.com', 'adyenpayments.com'],
    trackers: [
      cookie('_rp_uid', 'P30D', 'fraud', '.adyen.com'),
      localItem('dfValue', 'fraud'),
      localItem('__adyen*', 'payment'),
    ],
    notes: ['checkout-only'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'nets-easy',
    name: 'Nets Easy (Nexi)',
    purpose: 'security',
    recipient: nexi,
    description: payments,
    matches: ['dibspayment.eu', 'nets.eu', 'netseasy.com'],
    trackers: [],
    notes: ['checkout-only'],
    sources: ['vendor-docs'],
  },
  {
    id: 'visma-pay',
    name: 'Visma Pay',
    purpose: 'security',
    recipient: visma,
    description: payments,
    matches: ['vismapay.com'],
    trackers: [],
    notes: ['checkout-only', 'pays-on-service'],
    sources: ['vendor-docs'],
  },
  {
    id: 'svea',
    name: 'Svea Checkout',
    purpose: 'security',
    recipient: svea,
    description: payments,
    matches: ['svea.com', 'sveaekonomi.se'],
    trackers: [],
    notes: ['checkout-only'],
    sources: ['vendor-docs'],
  },
  {
    id: 'walley',
    name: 'Walley Checkout',
    purpose: 'security',
    recipient: walley,
    description: payments,
    matches: ['collector.se', 'walleypay.com', 'walley.se'],
    trackers: [],
    notes: ['checkout-only'],
    sources: ['vendor-docs'],
  },
  {
    id: 'mobilepay',
    name: 'MobilePay',
    purpose: 'security',
    recipient: mobilePay,
    description: payments,
    matches: ['mobilepay.dk', 'mobilepay.fi', 'vippsmobilepay.com', 'vipps.no'],
    trackers: [],
    notes: ['checkout-only', 'pays-in-app'],
    sources: ['vendor-docs'],
  },
]
