import type { PageVectors } from './vector.js'

/** Addresses within what an address carries itself, and addresses that are written in an unusual way. */
export const carriedVectors: PageVectors = {
  'd-css-link-blob': {
    make: ({ url }) => {
      const sheet = new Blob([`@import url(${url('css')});`], { type: 'text/css' })
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: URL.createObjectURL(sheet) }),
      )
    },
  },
  'd-css-link-data': {
    make: ({ url }) => {
      const href = `data:text/css,${encodeURIComponent(`@import url(${url('css')});`)}`
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
    },
  },
  'd-css-import-data': {
    make: ({ url }) => {
      const style = document.createElement('style')
      style.textContent = `@import url("data:text/css,${encodeURIComponent(`@import url(${url('css')});`)}");`
      document.head.append(style)
    },
  },
  'd-css-import-blob': {
    make: ({ url }) => {
      const sheet = new Blob([`@import url(${url('css')});`], { type: 'text/css' })
      const style = document.createElement('style')
      style.textContent = `@import url(${URL.createObjectURL(sheet)});`
      document.head.append(style)
    },
  },
  'd-css-baseURL': {
    make: ({ url, put }) => {
      const sheet = new CSSStyleSheet({ baseURL: url('css') })
      sheet.replaceSync(`p { background-image: url(d-css-baseURL.gif) }`)
      put(document.createElement('p'))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
  },
  'd-iframe-srcdoc-entities': {
    make: ({ put, url }) => {
      const frame = document.createElement('iframe')
      frame.srcdoc = `<script src="${url('js').replaceAll('/', '&#47;')}"></script>`
      put(frame)
    },
  },
  'd-iframe-srcdoc-code': {
    make: ({ put, url }) => {
      const [scheme, rest] = url('txt').split('//')
      const frame = document.createElement('iframe')
      frame.srcdoc = `<script>fetch('${scheme}' + '/' + '/' + '${rest}')</script>`
      put(frame)
    },
  },
  'd-iframe-srcdoc-base': {
    make: ({ put, url }) => {
      const [, path = '/'] = /localhost:\d+(.*)/.exec(url('js')) ?? []
      const frame = document.createElement('iframe')
      frame.srcdoc = `<base href="${new URL(url('js')).origin}"><script src="${path}"></script>`
      put(frame)
    },
  },
  'd-iframe-data': {
    make: ({ put, url }) => {
      const frame = document.createElement('iframe')
      frame.src = `data:text/html,<script src="${url('js')}"></script>`
      put(frame)
    },
  },
  'd-object-data': {
    make: ({ put, url }) => {
      const object = document.createElement('object')
      object.data = `data:text/html,${encodeURIComponent(`<iframe src="${url('html')}"></iframe>`)}`
      put(object)
    },
  },
  'd-object-svg': {
    make: ({ put, url }) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${url('gif')}"/></svg>`
      put(Object.assign(document.createElement('object'), { data: `data:image/svg+xml,${encodeURIComponent(svg)}` }))
    },
  },
  'd-hls-blob': {
    make: ({ put, url }) => {
      const list = `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${url('bin')}\n#EXT-X-ENDLIST\n`
      const video = put(document.createElement('video'))
      video.preload = 'auto'
      video.src = URL.createObjectURL(new Blob([list], { type: 'application/vnd.apple.mpegurl' }))
      video.load()
    },
  },
  'd-fetch-dot': { make: ({ url }) => fetch(url('txt').replace('.localhost', '.localhost.')) },
  'd-import-dot': { make: `({ url }) => import(url('js').replace('.localhost', '.localhost.'))` },
  'd-import-user': { make: `({ url }) => import(url('js').replace('//', '//x@'))` },
  'd-script-user': {
    make: ({ put, url }) => {
      const script = document.createElement('script')
      script.src = url('js').replace('//', '//x@')
      put(script)
    },
  },
  'd-script-backslash': {
    make: ({ put, url }) => {
      const script = document.createElement('script')
      script.src = url('js').replace('http://', '\\\\')
      put(script)
    },
  },
  'd-script-tab': {
    make: ({ put, url }) => {
      const script = document.createElement('script')
      script.src = url('js').replace('http:', '\th\nt\ttp:')
      put(script)
    },
  },
  'd-img-innerHTML-tab': {
    make: ({ url }) => {
      document.createElement('div').innerHTML = `<img src="${url('gif').replace('http://', ' /\t/')}">`
    },
  },
  'd-import-css': { make: `({ url }) => import(url('css'), { with: { type: 'css' } })` },
  'd-import-aliased': {
    make: ({ url }) => {
      if (!navigator.userAgent.includes('Firefox')) {
        const map = document.createElement('script')
        map.type = 'importmap'
        map.textContent = JSON.stringify({ imports: { aliased: url('js') } })
        document.head.append(map)
      }
      return (0, eval)(`import('aliased')`)
    },
  },
  'd-worker-dynamic-import': {
    make: ({ url }) => new Worker(URL.createObjectURL(new Blob([`import('${url('js')}')`]))),
  },
  'd-worker-font': {
    make: ({ url }) => new Worker(URL.createObjectURL(new Blob([`new FontFace('Own', 'url(${url('bin')})').load()`]))),
  },
  'd-worker-xhr': {
    make: ({ url }) => {
      const code = `const request = new XMLHttpRequest(); request.open('GET', '${url('txt')}'); request.send()`
      return new Worker(URL.createObjectURL(new Blob([code])))
    },
  },
  'd-sharedworker-blob': {
    make: ({ url }) => new SharedWorker(URL.createObjectURL(new Blob([`fetch('${url('txt')}')`]))),
  },
  'd-worklet-blob': {
    make: ({ url }) => {
      const code = new Blob([`import '${url('js')}'`], { type: 'text/javascript' })
      return new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(URL.createObjectURL(code))
    },
  },
  'd-paint-worklet': {
    make: ({ url }) =>
      (CSS as unknown as { paintWorklet: { addModule(url: string): unknown } }).paintWorklet.addModule(url('js')),
  },
}
