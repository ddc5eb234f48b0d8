/** Shows what the visitor has decided. */
function showDecision() {
  const { evaste } = window
  for (const output of document.querySelectorAll('output')) output.textContent = evaste.status('matomo')
  for (const words of document.querySelectorAll('[data-until="films"]')) words.hidden = evaste.allows('films')
}

window.evaste.ready.then(showDecision)
document.addEventListener('evaste-decided', showDecision)
