// The invented social network's feed, shown in a frame: it remembers on its own origin who has looked.
localStorage.setItem('tykki_feed_seen', new Date().toISOString())
