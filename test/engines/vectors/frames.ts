import type { PageVectors } from './vector.js'

/** Frames that a script makes, and what it does inside one that is the page's own. */
export const frameVectors: PageVectors = {
  'd-iframe': {
    make: ({ put, url }) => {
      const frame = document.createElement('iframe')
      frame.src = url('html')
      put(frame)
    },
  },
  'd-iframe-src-after': { make: ({ put, url }) => (put(document.createElement('iframe')).src = url('html')) },
  'd-iframe-setAttributeNode': {
    make: ({ put, url }) => {
      const src = document.createAttribute('src')
      src.value = url('html')
      put(document.createElement('iframe')).setAttributeNode(src)
    },
  },
  'd-iframe-setNamedItem': {
    make: ({ put, url }) => {
      const src = document.createAttribute('src')
      src.value = url('html')
      put(document.createElement('iframe')).attributes.setNamedItem(src)
    },
  },
  'd-iframe-location': {
    make: ({ put, url }) => {
      const { contentWindow } = put(document.createElement('iframe'))
      contentWindow!.location.href = url('html')
    },
  },
  'd-iframe-location-replace': {
    make: ({ put, url }) => put(document.createElement('iframe')).contentWindow!.location.replace(url('html')),
  },
  'd-iframe-open': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'opened' }))
      window.open(url('html'), 'opened')
    },
  },
  'd-iframe-innerHTML': {
    make: ({ put, url }) => (put(document.createElement('div')).innerHTML = `<iframe src="${url('html')}"></iframe>`),
  },
  'd-iframe-srcdoc': {
    make: ({ put, url }) => {
      const frame = document.createElement('iframe')
      frame.srcdoc = `<script src="${url('js')}"></script>`
      put(frame)
    },
  },
  'd-iframe-blob': {
    make: ({ put, url }) => {
      const frame = document.createElement('iframe')
      const html = new Blob([`<script src="${url('js')}"></script>`], { type: 'text/html' })
      frame.src = URL.createObjectURL(html)
      put(frame)
    },
  },
  'd-jsurl-iframe': {
    make: ({ put, url }) => {
      const frame = document.createElement('iframe')
      frame.src = `javascript:"<script src='${url('js')}'></script>"`
      put(frame)
    },
  },
  'd-realm-script': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      const script = inside.createElement('script')
      script.src = url('js')
      inside.body.append(script)
    },
  },
  'd-realm-fetch': { make: ({ put, url }) => put(document.createElement('iframe')).contentWindow!.fetch(url('txt')) },
  'd-realm-indexed': {
    make: ({ put, url }) => {
      put(document.createElement('iframe'))
      return (window[window.length - 1] as Window).fetch(url('txt'))
    },
  },
  'd-realm-innerHTML-fetch': {
    make: ({ put, url }) => {
      const box = put(document.createElement('div'))
      box.innerHTML = '<iframe></iframe>'
      return (box.firstChild as HTMLIFrameElement).contentWindow!.fetch(url('txt'))
    },
  },
  'd-realm-nested': {
    make: ({ put, url }) => {
      const outer = put(document.createElement('iframe')).contentDocument!
      const inner = outer.createElement('iframe')
      outer.body.append(inner)
      return inner.contentWindow!.fetch(url('txt'))
    },
  },
  'd-realm-borrow': {
    make: ({ put, url }) => {
      const { contentWindow } = put(document.createElement('iframe'))
      const { HTMLImageElement: Foreign } = contentWindow as Window & typeof globalThis
      const { set } = Object.getOwnPropertyDescriptor(Foreign.prototype, 'src')!
      set!.call(document.createElement('img'), url('gif'))
    },
  },
  'd-realm-borrow-append': {
    make: ({ host, put, script }) => {
      const { contentWindow } = put(document.createElement('iframe'))
      ;(contentWindow as Window & typeof globalThis).Node.prototype.appendChild.call(host, script())
    },
  },
  'd-realm-docwrite': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      inside.open()
      inside.write(`<script src="${url('js')}"></script>`)
      inside.close()
    },
  },
  'd-realm-worker': {
    make: ({ put, url }) => {
      const { contentWindow } = put(document.createElement('iframe'))
      const { Worker: Foreign } = contentWindow as Window & typeof globalThis
      return new Foreign(URL.createObjectURL(new Blob([`fetch('${url('txt')}')`])))
    },
  },
}
