// Searches the index, which a script has brought, as the reader types.
;(() => {
  const { index, options } = window.evasteSearch
  const input = document.querySelector('#search')
  const results = document.querySelector('#results')
  const { root } = document.documentElement.dataset
  let search

  const list = (found) => {
    const items = found.slice(0, 12).map(({ url, heading, title }) => {
      const link = Object.assign(document.createElement('a'), { href: root + url })
      link.textContent = heading && heading !== title ? `${title}: ${heading}` : title
      const item = document.createElement('li')
      item.append(link)
      return item
    })
    const ul = document.createElement('ul')
    ul.append(...items)
    return ul
  }

  const update = () => {
    const words = input.value.trim()
    if (!words) return results.replaceChildren()
    search ??= window.MiniSearch.loadJSON(index, options)
    const found = search.search(words, {
      prefix: true,
      fuzzy: 0.2,
      boost: { title: 3, heading: 2 },
      combineWith: 'AND',
    })
    const count = document.createElement('p')
    count.textContent = `${found.length} ${found.length === 1 ? 'result' : 'results'}`
    results.replaceChildren(count, list(found))
  }

  input.addEventListener('input', update)
  input.form.addEventListener('submit', (event) => {
    event.preventDefault()
    results.querySelector('a')?.click()
  })
  input.form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    input.value = ''
    update()
    input.focus()
  })
  // On a phone the list of pages would hide the page itself.
  if (matchMedia('(max-width: 60rem)').matches) document.querySelector('nav details').open = false
})()
