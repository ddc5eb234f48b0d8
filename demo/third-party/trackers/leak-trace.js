// An invented service of the kind that one of the notices describes: it marks each browser, so that a leaked document
// can be traced back to the browser that opened it.
;(() => {
  const yearSeconds = 31_536_000
  const mark =
    document.cookie.match(/(?:^|; )sug_trace=([^;]+)/)?.[1] ?? crypto.getRandomValues(new Uint32Array(2)).join('')
  document.cookie = `sug_trace=${mark}; Max-Age=${yearSeconds}; Path=/; SameSite=Lax`
  const report = JSON.stringify({ mark, page: location.pathname })
  const request = new XMLHttpRequest()
  request.open('POST', '{{thirdParty}}/leak-trace/seen')
  request.send(report)
})()
