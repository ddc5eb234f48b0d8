// The invented social network's feed, shown in a frame: it remembers on its own origin who has looked, where the browser
// lets a frame of another site remember anything.
try {
  localStorage.setItem('tykki_feed_seen', new Date().toISOString())
} catch {
  // Third-party storage is off.
}
