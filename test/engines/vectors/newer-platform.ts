import type { PageVectors } from './vector.js'

type Any = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any

const self = globalThis as unknown as Any

/** Calls that few pages make, and the functions of another window. */
export const newerPlatformVectors: PageVectors = {
  'd-xhr-mixed-send': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      const request = new XMLHttpRequest()
      request.open('GET', url('txt'))
      inside.XMLHttpRequest.prototype.send.call(request)
    },
  },
  'd-xhr-mixed-open': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      const request = new XMLHttpRequest()
      inside.XMLHttpRequest.prototype.open.call(request, 'GET', url('txt'), true)
      request.send()
    },
  },
  'd-fetch-mixed-request': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      return fetch(new inside.Request(url('txt')))
    },
  },
  'd-ws-subclass': {
    make: ({ url }) => {
      class Own extends WebSocket {}
      return new Own(url('ws').replace('http', 'ws'))
    },
  },
  'd-es-realm': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      const source = new inside.EventSource(url('stream'))
      setTimeout(() => source.close(), 600)
    },
  },
  'd-beacon-realm': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentWindow!
      inside.navigator.sendBeacon.call(navigator, url('txt'), 'x')
    },
  },
  'd-realm-removed': {
    make: ({ put, url }) => {
      const frame = put(document.createElement('iframe'))
      const { fetch: kept } = frame.contentWindow!
      frame.remove()
      return kept.call(window, url('txt'))
    },
  },
  'd-realm-reloaded': {
    make: async ({ put, url }) => {
      const frame = put(document.createElement('iframe'))
      const { contentWindow } = frame
      frame.src = '/about/'
      await new Promise((resolve) => frame.addEventListener('load', resolve))
      return contentWindow!.fetch(url('txt'))
    },
  },
  'd-realm-named': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'namedRealm' }))
      return (self.namedRealm as Window).fetch(url('txt'))
    },
  },
  'd-realm-svg-object': {
    make: ({ put, url }) => {
      const object = put(document.createElement('object'))
      object.type = 'text/html'
      object.data = 'about:blank'
      return new Promise((resolve) => setTimeout(() => resolve(object.contentWindow?.fetch(url('txt'))), 100))
    },
  },
  'd-realm-closed-shadow': {
    make: ({ put, url }) => {
      const root = put(document.createElement('div')).attachShadow({ mode: 'closed' })
      const frame = document.createElement('iframe')
      root.append(frame)
      return (window[window.length - 1] ?? frame.contentWindow)!.fetch(url('txt'))
    },
  },
  'd-script-in-frame': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      inside.body.append(Object.assign(inside.createElement('script'), { text: `fetch('${url('txt')}')` }))
    },
  },
  'd-media-load': {
    make: ({ url }) => {
      const video = document.createElement('video')
      video.setAttribute('src', url('bin'))
      video.load()
    },
  },
  'd-source-src-late': {
    make: ({ put, url }) => {
      const video = put(document.createElement('video'))
      video.preload = 'auto'
      const source = video.appendChild(document.createElement('source'))
      source.src = url('bin')
      video.load()
    },
  },
  'd-input-type-late': {
    make: ({ put, url }) => {
      const input = put(document.createElement('input'))
      input.src = url('gif')
      input.type = 'image'
    },
  },
  'd-picture-media-late': {
    make: ({ put, url }) => {
      const picture = document.createElement('picture')
      const source = document.createElement('source')
      source.media = 'not all'
      source.srcset = url('gif')
      picture.append(source, new Image())
      put(picture)
      source.media = 'all'
    },
  },
  'd-svg-module': {
    make: ({ put, url }) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      const script = document.createElementNS('http://www.w3.org/2000/svg', 'script')
      script.setAttribute('type', 'module')
      script.setAttribute('href', url('js'))
      svg.append(script)
      put(svg)
    },
  },
  'd-svg-feimage': {
    make: ({ put, url }) => {
      const svg = `<svg width=9 height=9><filter id=fetched><feImage href="${url('gif')}"/></filter><rect filter="url(#fetched)" width=9 height=9 /></svg>`
      put(document.createElement('div')).innerHTML = svg
    },
  },
  'd-svg-feimage-baseVal': {
    make: ({ put, url }) => {
      const box = put(document.createElement('div'))
      box.innerHTML = `<svg width=9 height=9><filter id=based><feImage/></filter><rect filter="url(#based)" width=9 height=9 /></svg>`
      ;(box.querySelector('feImage') as SVGFEImageElement).href.baseVal = url('gif')
    },
  },
  'd-svg-mask-attribute': {
    make: ({ put, url }) => {
      const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
      box.setAttribute('width', '9')
      box.setAttribute('height', '9')
      box.setAttribute('mask', `url(${url('svg')}#a)`)
      put(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).append(box)
    },
  },
  'd-svg-animate-values': {
    make: ({ put, url }) => {
      const svg = `<svg width=9 height=9><image width=9 height=9><animate attributeName=href values="data:,;${url('gif')}" dur=1s fill=freeze /></image></svg>`
      put(document.createElement('div')).innerHTML = svg
    },
  },
  'd-svg-animate-late': {
    make: ({ put, url }) => {
      const svg = 'http://www.w3.org/2000/svg'
      const image = document.createElementNS(svg, 'image')
      const set = document.createElementNS(svg, 'set')
      set.setAttribute('attributeName', 'href')
      image.append(set)
      put(document.createElementNS(svg, 'svg')).append(image)
      set.setAttribute('to', url('gif'))
    },
  },
  'd-math-link': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      inside.body.innerHTML = `<math><mi href="${url('html')}">x</mi></math>`
      inside.querySelector('mi')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    },
  },
  'd-area-target': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'mapped' }))
      put(Object.assign(document.createElement('area'), { href: url('html'), target: 'mapped' })).click()
    },
  },
  'd-a-keyboard': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'keyed' }))
      const link = put(Object.assign(document.createElement('a'), { href: url('html'), target: 'keyed' }))
      link.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }))
    },
  },
  'd-a-relative-base': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'based' }))
      const base = Object.assign(document.createElement('base'), { href: url('html'), target: 'based' })
      document.head.prepend(base)
      put(Object.assign(document.createElement('a'), { href: new URL(url('html')).pathname })).click()
      setTimeout(() => base.remove())
    },
  },
  'd-input-image-submit': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'pictured' }))
      const form = put(document.createElement('form'))
      const input = Object.assign(document.createElement('input'), { type: 'image', formTarget: 'pictured' })
      input.formAction = url('html')
      form.append(input)
      input.click()
    },
  },
  'd-button-outside': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'outside' }))
      put(Object.assign(document.createElement('form'), { id: 'ownForm', action: url('html'), target: 'outside' }))
      const button = put(document.createElement('button'))
      button.setAttribute('form', 'ownForm')
      button.click()
    },
  },
  'd-form-shadow': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'inShadow' }))
      const root = put(document.createElement('div')).attachShadow({ mode: 'closed' })
      const form = Object.assign(document.createElement('form'), { action: url('html'), target: 'inShadow' })
      form.append(document.createElement('button'))
      root.append(form)
      form.querySelector('button')!.click()
    },
  },
  'd-specrules-prerender': {
    make: ({ url }) => {
      if (!HTMLScriptElement.supports('speculationrules')) return
      const rules = { prerender: [{ urls: [url('html')], eagerness: 'immediate' }] }
      const script = document.createElement('script')
      script.type = 'speculationrules'
      script.append(JSON.stringify(rules))
      document.head.append(script)
    },
  },
  'd-specrules-relative': {
    make: ({ url }) => {
      if (!HTMLScriptElement.supports('speculationrules')) return
      const { origin, pathname } = new URL(url('html'))
      const rules = {
        prefetch: [{ urls: [`//${origin.replace(/^\w+:\/\//, '')}${pathname}`], eagerness: 'immediate' }],
      }
      const script = document.createElement('script')
      script.type = 'speculationrules'
      script.textContent = JSON.stringify(rules)
      document.head.append(script)
    },
  },
}
