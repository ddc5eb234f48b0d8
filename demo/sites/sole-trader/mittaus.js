// Kauppa kertoo suosittelupalvelulle, mitä lankoja katsotaan.
const { newTracker, trackPageView } = window.snowplowBrowserTracking
newTracker('villakello', '{{thirdParty}}', {
  appId: 'villakello',
  cookieName: '_sp_',
  cookieLifetime: 60 * 60 * 24 * 180, // s
  discoverRootDomain: false,
})
trackPageView()
