// SonMarkin oma koodi: kertoo Mixpanelille suoraan, mikä työ avattiin ja milloin sivulta lähdettiin.
const collector = '{{thirdParty}}/mixpanel/track/'
const event = (name, properties) =>
  new URLSearchParams({ data: JSON.stringify([{ event: name, properties: { token: 'sonmark', ...properties } }]) })

for (const work of document.querySelectorAll('details[data-tyo]'))
  work.addEventListener('toggle', () => {
    if (!work.open) return
    const request = new XMLHttpRequest()
    request.open('POST', collector)
    request.send(event('Työ avattu', { work: work.dataset.tyo }))
  })

addEventListener('pagehide', () => {
  navigator.sendBeacon(collector, event('Sivulta lähdetty', { page: location.pathname }))
})
