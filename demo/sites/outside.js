// The demo's own addition to evaste's debug panel: what the page cannot know by itself, because it is on the other side
// of the wire. It shows what the third party has received and what the register holds, and asks again each second.
;(() => {
  if (!new URLSearchParams(location.search).has('evaste-debug')) return
  const site = location.pathname.split('/')[2]
  const thirdParty = `http://third-party.localhost:${Number(location.port || 80) + 1}`

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties)
    made.append(...children)
    return made
  }
  const requests = element('ol')
  const entries = element('ol')
  const empty = element('button', { type: 'button', textContent: 'Empty the log' })
  empty.addEventListener('click', () => fetch(`${thirdParty}/log`, { method: 'DELETE' }).then(refresh, refresh))
  const section = element(
    'section',
    { id: 'outside', lang: 'en' },
    element('h3', { textContent: 'What the third party has received' }),
    empty,
    requests,
    element('h3', { textContent: `What the register holds of ${site}` }),
    entries,
  )

  const line = (text) => element('li', { textContent: text })
  const fill = (list, lines, none) => list.replaceChildren(...(lines.length ? lines.map(line) : [line(none)]))
  const said = (choices) =>
    Object.entries(choices)
      .map(([id, status]) => `${id} ${status}`)
      .join(', ')

  const read = async (url) => (await fetch(url)).json()
  async function showRequests() {
    const log = await read(`${thirdParty}/log`)
    const lines = log
      .slice(-30)
      .map(
        ({ time, path, cookie }) =>
          `${time.slice(11, 19)} ${path.slice(0, 120)}${cookie ? ` (cookie: ${cookie})` : ''}`,
      )
    fill(requests, lines.reverse(), 'Nothing.')
  }
  async function showEntries() {
    const newest = await read(`/demo/entries?site=${encodeURIComponent(site)}`)
    const lines = newest.map(
      ({ entry, recordedAt, source, ip, choices }) => `${entry}: ${recordedAt}, ${source}, IP ${ip}; ${said(choices)}`,
    )
    fill(entries, lines, 'No entries.')
  }
  async function refresh() {
    await showRequests().catch((error) => fill(requests, [], `The third party does not answer: ${error.message}`))
    await showEntries().catch((error) => fill(entries, [], `The register does not answer: ${error.message}`))
  }

  // The panel may come later than this script.
  const place = () => {
    document.querySelector('evaste-debug')?.append(section)
    return section.isConnected
  }
  const watcher = new MutationObserver(() => place() && watcher.disconnect())
  if (!place()) watcher.observe(document.documentElement, { childList: true, subtree: true })
  setInterval(() => section.isConnected && !document.hidden && void refresh(), 1000)
})()
