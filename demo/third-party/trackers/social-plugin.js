// An invented social network's "like" button, served as an ES module: it knows the browser again and counts likes.
const key = 'tykki_device'
const device = localStorage.getItem(key) ?? crypto.getRandomValues(new Uint32Array(2)).join('')
localStorage.setItem(key, device)

for (const place of document.querySelectorAll('[data-tykki]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Tykkää'
  button.style.cssText = 'padding: 0.5rem 1rem; font: inherit; cursor: pointer'
  button.addEventListener('click', () => {
    button.textContent = 'Tykätty'
    navigator.sendBeacon('{{thirdParty}}/social/like', device)
  })
  place.replaceChildren(button)
}
new Image().src = `{{thirdParty}}/social/like/seen.gif?device=${device}&page=${encodeURIComponent(location.href)}`
