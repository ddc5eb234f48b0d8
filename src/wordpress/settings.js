/* The declaration page stands in a frame of the same site: the two exchange the declaration by messages. */
;(({ declaration }) => {
  const frame = document.getElementById('evaste-maker')
  const open = () => frame.contentWindow.postMessage({ evaste: 'open', text: declaration }, location.origin)
  const field = (id, value) => (document.getElementById(id).value = value)

  addEventListener('message', ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== location.origin || !data) return
    if (data.evaste === 'ready') open()
    if (data.evaste !== 'save') return
    field('evaste-declaration-text', data.text)
    field('evaste-services', JSON.stringify(data.services))
    field('evaste-policy', data.policy)
    document.getElementById('evaste-form').requestSubmit()
  })
  // The frame may have been ready before this script ran.
  open()
})(window.evasteSettings)
