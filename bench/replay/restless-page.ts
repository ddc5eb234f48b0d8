declare global {
  interface Window {
    /** How long each interaction took until the next frame, in milliseconds. */
    interactions: number[]
  }
}

const ROWS = 300

/** Ten times a second, 20 of 300 rows of a price list change, one leaves and another comes; a tap sorts ten of them. */
export const restlessPage = (): string => `<h1>Prices</h1><button id="sort">Sort</button>
<style>.up { color: green } .down { color: red } .new { font-weight: bold } td { padding: 2px }</style>
<table><tbody id="rows"></tbody></table>
<script>
  const rows = document.querySelector('#rows')
  let number = 0
  const addRow = () => {
    const row = document.createElement('tr')
    row.innerHTML = '<td>Share ' + number++ + '</td><td class="price">' + (number * 37) % 1000 + '</td><td title="x"><input></td>'
    rows.append(row)
  }
  for (let at = 0; at < ${ROWS}; at += 1) addRow()
  let beat = 0
  setInterval(() => {
    beat += 1
    for (let at = 0; at < 20; at += 1) {
      const price = rows.children[(beat * 7 + at * 13) % rows.children.length].children[1]
      price.textContent = String((beat * 31 + at * 17) % 1000)
      price.className = at % 2 ? 'up' : 'down'
      price.style.opacity = String(0.5 + (beat % 5) / 10)
    }
    rows.firstElementChild.remove()
    addRow()
  }, 100)
  document.querySelector('#sort').onclick = () =>
    rows.append(...[...rows.children].slice(0, 10).sort((one, other) => one.children[1].textContent - other.children[1].textContent))
  window.interactions = [0]
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.interactions.push(duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
</script>`
