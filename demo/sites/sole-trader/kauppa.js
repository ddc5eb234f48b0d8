// Kaupan oma koodi: värin valinta ja muisti siitä, mitä on katsottu.
const sixMonthsSeconds = 60 * 60 * 24 * 180
const yarns = document.querySelectorAll('[data-vari]')

function show(colour) {
  for (const yarn of yarns) yarn.hidden = colour !== 'kaikki' && yarn.dataset.vari !== colour
}

function remember(colour) {
  document.cookie = `kiinnostus=${colour}; Max-Age=${sixMonthsSeconds}; Path=/sites/sole-trader/; SameSite=Lax`
  fetch('{{thirdParty}}/ads/interest', { method: 'POST', body: colour, keepalive: true }).catch(() => {})
}

for (const choice of document.querySelectorAll('[name=vari]'))
  choice.addEventListener('change', () => {
    show(choice.value)
    remember(choice.value)
  })
