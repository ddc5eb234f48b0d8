/* The declaration page stands in a frame of the same site: the two exchange the declaration by messages. */
;(({ declaration, notice, site }) => {
  const frame = document.getElementById('evaste-maker')
  const field = (id, value) => (document.getElementById(id).value = value)

  addEventListener('message', ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== location.origin || !data) return
    if (data.evaste === 'ready')
      source.postMessage({ evaste: 'open', text: declaration, notice, site }, location.origin)
    if (data.evaste !== 'save') return
    field('evaste-declaration-text', data.text)
    field('evaste-services', JSON.stringify(data.services))
    field('evaste-policy', data.policy)
    document.getElementById('evaste-form').requestSubmit()
  })
})(window.evasteSettings)
